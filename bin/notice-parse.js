#!/usr/bin/env node
const { load } = require('./load.js')

load('main.js')
  .run(process.argv.slice(2), process)
  .then((code) => {
    process.exitCode = code
  })
