import type { OpenedClient } from './clients/client.ts'

/** The program that the run works in: opened with the first step that needs it, so that looking alone opens none. */
export interface Desk {
  /** Does a step; what was on the screen when it failed goes to `onFailure` (PNG, without the person's data). */
  work(step: (opened: OpenedClient) => Promise<void>, onFailure: (picture: Uint8Array) => void): Promise<void>
  close(): Promise<void>
}

export function openDesk(open: () => Promise<OpenedClient>): Desk {
  let opened: Promise<OpenedClient> | undefined
  return {
    async work(step, onFailure) {
      opened ??= open()
      const client = await opened
      try {
        await step(client)
      } catch (error) {
        // A program that shows nothing more must not hide why the step failed.
        await client.screen.picture().then(onFailure, () => undefined)
        throw error
      }
    },
    async close() {
      const client = await opened?.catch(() => undefined)
      await client?.screen.close()
    },
  }
}
