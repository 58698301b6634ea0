import { readFile } from 'node:fs/promises'
import { SystemError } from '@amtsbote/robot-sdk'
import { described } from '../failures.ts'
import type { DownloadedFile, FileToUpload, Target } from '../screen.ts'
import { attempt, type Window } from './attempt.ts'
import { locateHidden } from './locate.ts'

/** Hands a file to the field itself, where the page hides it behind something prettier; else to what a click asks for. */
export async function upload(window: Window, target: Target, file: string | FileToUpload): Promise<void> {
  const given =
    typeof file === 'string'
      ? file
      : { name: file.name, mimeType: file.mediaType, buffer: Buffer.from(file.bytes) }
  const page = window.page()
  const fields = locateHidden(page, target).and(page.locator('input[type=file]'))
  if ((await fields.count()) === 1) {
    // Its own message names the file's path, which may hold a person's name.
    return fields.setInputFiles(given).catch(() => {
      throw new SystemError(`${described(target)} nahm die Datei nicht an.`)
    })
  }
  await attempt(window, target, async (place) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), place.click()])
    await chooser.setFiles(given)
  })
}

/** Clicks and takes the file that comes, whole. */
export function download(window: Window, target: Target): Promise<DownloadedFile> {
  return attempt(window, target, async (place, page) => {
    const [coming] = await Promise.all([page.waitForEvent('download'), place.click()])
    return { name: coming.suggestedFilename(), bytes: await readFile(await coming.path()) }
  })
}
