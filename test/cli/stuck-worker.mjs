/** A worker that does what the name of its task says: loops, fills memory, throws; anything else is done at once. */
export default async function run({ task, clock }) {
  new Float64Array(clock)[0] = Date.now()
  if (task.path.startsWith('loop')) for (;;);
  if (task.path === 'memory') for (const all = []; ; ) all.push(new Array(10_000).fill(task))
  if (task.path === 'throw') throw new Error('gone')
  return { index: task.index, path: task.path, diagnostics: [] }
}
