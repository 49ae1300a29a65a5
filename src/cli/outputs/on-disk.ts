/** What writes files: loaded together, and only where there are files to write. */
export { DataFolder } from './data-folder.ts'
export { FileSink } from './file.ts'
export { MirrorSink } from './mirror.ts'
export { refuseLink, writeWhole } from './whole-file.ts'
