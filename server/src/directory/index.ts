/**
 * Directory: the minimal extract of the town's staff list that recognition needs.
 *
 * In:  CSV files of the personnel system (`importDirectory`; `parseDirectory` is pure), any encoding and separator.
 * Out: everybody with a version (`loadDirectory`, `directoryVersion`), one by number, search by parts of names;
 *      what looks odd in it (`checkDirectory`).
 * Not here: finding these people on pages; that is `#understanding`.
 */
export type { BadLine } from './badLine.ts'
export { checkDirectory, type DirectoryFinding } from './checkDirectory.ts'
export { readNumber as readEmployeeNumber } from './employeeLine.ts'
export { type ImportOptions, type ImportReport, importDirectory } from './importDirectory.ts'
export { type Directory, findEmployee, loadDirectory } from './loadDirectory.ts'
export { type ParsedDirectory, parseDirectory } from './parseDirectory.ts'
export { searchEmployees } from './searchEmployees.ts'
export { directoryVersion, renewDirectory } from './store.ts'
