/**
 * Processes: which programs of this installation live, on this machine and on others.
 *
 * In:  a process that says that it lives. Out: the living, with the dead sorted out.
 * Not here: sharing the work; that is what the queues do.
 */
export { type LivingProcess, livingProcesses, type Registration, registerProcess } from './processes.ts'
