/** Preloaded: prints the most memory that the process has had, in bytes. */
process.on('exit', () => console.log(process.resourceUsage().maxRSS * 1024))
