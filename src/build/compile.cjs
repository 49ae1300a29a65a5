/** Runs the bundle over a few notices and keeps, beside each chunk that this took, the code that V8 made of it. */
const fs = require('node:fs')
const path = require('node:path')
const { PassThrough } = require('node:stream')
const { load, scripts } = require('../../bin/load.js')

// Code that is made under a flag is taken under the same flag alone, and the chunks are loaded before any is set.
require('node:v8').setFlagsFromString = () => {}
const notices = ['items', 'claims', 'dates'].map((name) => path.join(__dirname, '../../fixtures', name))
const { env, platform, on, off } = process
const io = { env, platform, on, off, stdin: process.stdin, stdout: new PassThrough(), stderr: process.stderr }
io.stdout.resume()
load('main.js', true)
  .run([...notices, '-f', 'ndjson', '--quiet'], io)
  .then((code) => {
    for (const [file, script] of scripts) fs.writeFileSync(`${file}.compiled`, script.createCachedData())
    process.exitCode = code
  })
