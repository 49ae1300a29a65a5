/** Whether cells look like the head of a table: short names, no figures, no sentences, none twice. */
export function looksLikeHead(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.replace(/\s/g, '')).filter((cell) => cell !== '')
  if (names.length < 3 || new Set(names).size < names.length) return false
  return names.every((name) => name.length <= 20 && !/^[\d.、()()-]{1,20}$|[。;;!:：]/.test(name))
}
