import { type DocumentDetail, type DocumentId, documentDetailSchema } from '@amtsbote/contract'
import { type RunningServer, until } from '@amtsbote/server/testing'
import { expect } from 'vitest'

/** What tests do with documents behind the back of the page. */
export function documentsOn(server: Pick<RunningServer, 'ask'>) {
  /** Brings a file in and waits until a person has to decide. */
  async function waiting(name: string, bytes: Buffer): Promise<DocumentId> {
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(bytes)]), name)
    const answer = await server.ask('/api/documents', { method: 'POST', body })
    const { documents } = (await answer.json()) as { documents: { id: DocumentId }[] }
    const id = documents[0]?.id
    if (!id) throw new Error('the file was not taken in')
    // Reading a scan takes long where many tests share a machine.
    await expect.poll(async () => (await shown(id)).state, { timeout: 100_000 }).toBe('review')
    return id
  }

  async function shown(id: DocumentId): Promise<DocumentDetail> {
    return documentDetailSchema.parse(await (await server.ask(`/api/documents/${id}`)).json())
  }

  async function inState(id: DocumentId, state: DocumentDetail['state']): Promise<DocumentDetail> {
    return until(async () => {
      const document = await shown(id)
      return document.state === state ? document : null
    }, `document in state ${state}`)
  }

  async function countIn(state: DocumentDetail['state']): Promise<number> {
    const answer = await server.ask(`/api/documents?state=${state}`)
    return ((await answer.json()) as { total: number }).total
  }

  return { waiting, shown, inState, countIn }
}
