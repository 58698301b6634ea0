/**
 * Connections the embedded cluster takes: eleven processes of ours with 17 each (own pool 10, queues 6, presence 1),
 * and what PostgreSQL keeps for the administrator.
 */
export const MAX_CONNECTIONS = 200

/** How the embedded cluster runs; given at each start, so that an update of the program updates them. */
const SETTINGS = {
  // Reached from this machine alone. No Unix socket: its path may be 107 bytes long, data folders are longer.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: String(MAX_CONNECTIONS),

  // What is acknowledged survives a power loss. These are PostgreSQL's defaults, said so that no file overrides them.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',

  // Modest: idle 35 MB. No parallel queries, whose memory (/dev/shm) is 64 MB in many containers.
  shared_buffers: '128MB',
  max_parallel_workers_per_gather: '0',
  // Our rows are short-lived and our transactions many; the default minute lets the queue bloat under load.
  autovacuum_naptime: '15s',

  // A log without personal data: no statements, and terse leaves out the values of a violated key. Errors themselves
  // stay, because a damaged page is told nowhere else.
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] %a ',
} as const

/** The settings as arguments of `postgres`. */
export function flags(more: Readonly<Record<string, string>>): string[] {
  return Object.entries({ ...SETTINGS, ...more }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
