/**
 * Queues: work that waits, in the same database as the state it belongs to.
 *
 * In:  jobs, enqueued in the transaction that changes the state; handlers that may see a job twice.
 * Out: batches of claimed jobs; jobs of dead workers handed to the living.
 * Not here: the truth about a document. Jobs are hints and can be made again from the states (`#pipeline`).
 */
export {
  type ClaimedJob,
  type DocumentJob,
  type DocumentQueue,
  documentQueues,
  openQueues,
  type Queues,
} from './queues.ts'
