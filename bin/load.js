/**
 * Loads the chunks of the bundle with the code that V8 made of them when the bundle was built, which spares most of the
 * compiling. V8 takes that code only if it is of the same V8 with the same flags; else it compiles as always. It is made
 * where the bundle is built and not published, since it serves one version of Node alone.
 */
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const vm = require('node:vm')

const folder = path.join(__dirname, '..', 'dist', 'command')
/** By file. */
const scripts = new Map()

/** `keep`: there is no such code yet, and what V8 makes is wanted. */
function load(name, keep = false) {
  const file = path.join(folder, name)
  if (require.cache[file]) return require.cache[file].exports
  const cachedData = keep ? undefined : compiled(file)
  if (!cachedData && !keep) return require(file)
  const module = new Module(file)
  module.filename = file
  require.cache[file] = module
  const source = fs.readFileSync(file, 'utf8')
  const wrapped = `(function(exports,require,module,__filename,__dirname){${source}\n})`
  const script = new vm.Script(wrapped, { filename: file, cachedData })
  scripts.set(file, script)
  const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2), keep) : require(id))
  script.runInThisContext().call(module.exports, module.exports, requireFrom, module, file, folder)
  return module.exports
}

function compiled(file) {
  try {
    return fs.readFileSync(`${file}.compiled`)
  } catch {
    return undefined
  }
}

module.exports = { load, scripts }
