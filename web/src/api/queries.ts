import { type DocumentId, type RunDetail, type RunId, routes } from '@amtsbote/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** Most documents that one list shows; the contract allows no more. */
const LIST_LIMIT = 500

/** What can be asked, with the key under which the answer is kept. Live updates make answers stale by key. */
export const queries = {
  health: () =>
    queryOptions({
      queryKey: ['health'],
      queryFn: ({ signal }) => call(routes.health, {}, signal),
      // Counts follow the events; warnings (a full disk) send none.
      refetchInterval: 60_000,
    }),
  documents: (state: 'review' | 'held') =>
    queryOptions({
      queryKey: ['documents', state],
      queryFn: ({ signal }) =>
        call(routes.listDocuments, { querystring: { state, limit: LIST_LIMIT } }, signal),
    }),
  document: (id: DocumentId) =>
    queryOptions({
      queryKey: ['document', id],
      queryFn: ({ signal }) => call(routes.showDocument, { params: { id } }, signal),
    }),
  words: (id: DocumentId, page: number) =>
    queryOptions({
      queryKey: ['words', id, page],
      queryFn: ({ signal }) => call(routes.pageWords, { params: { id, page } }, signal),
      // What was read of a page does not change.
      staleTime: Number.POSITIVE_INFINITY,
    }),
  evidence: (id: DocumentId) =>
    queryOptions({
      queryKey: ['evidence', id],
      queryFn: ({ signal }) => call(routes.evidence, { params: { id } }, signal),
    }),
  operations: () =>
    queryOptions({
      queryKey: ['robots', 'operations'],
      queryFn: ({ signal }) => call(routes.operations, {}, signal),
      // A machine that dies sends no event.
      refetchInterval: 10_000,
    }),
  robot: (robot: string) =>
    queryOptions({
      queryKey: ['robots', 'robot', robot],
      queryFn: ({ signal }) => call(routes.showRobot, { params: { robot } }, signal),
      refetchInterval: 10_000,
    }),
  run: (run: RunId) =>
    queryOptions({
      queryKey: ['robots', 'run', run],
      queryFn: ({ signal }) => call(routes.showRun, { params: { run } }, signal),
      // Effects send no events of their own.
      refetchInterval: ({ state: { data } }) => (data && isMoving(data) ? 2_000 : false),
    }),
  guarantee: () =>
    queryOptions({
      queryKey: ['guarantee', 'report'],
      queryFn: ({ signal }) => call(routes.guarantee, {}, signal),
      // What others stop sends no event.
      refetchInterval: 30_000,
    }),
  samples: () =>
    queryOptions({
      queryKey: ['guarantee', 'samples'],
      queryFn: ({ signal }) => call(routes.auditSamples, {}, signal),
      refetchInterval: 30_000,
    }),
  registers: () =>
    queryOptions({
      queryKey: ['registers'],
      queryFn: ({ signal }) => call(routes.registers, {}, signal),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  employees: (search: string) =>
    queryOptions({
      queryKey: ['employees', search],
      queryFn: ({ signal }) => call(routes.searchEmployees, { querystring: { search, limit: 8 } }, signal),
      enabled: search !== '',
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    }),
}

function isMoving({ state }: RunDetail): boolean {
  return state === 'running' || state === 'queued'
}
