import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { GreyPicture } from '../preparation/greyPicture.ts'
import { levelSheet } from '../preparation/levelSheet.ts'
import type { Sheet } from '../preparation/sheet.ts'
import { turnSheet } from '../preparation/turnSheet.ts'
import type { LaidSheet, Recogniser } from '../recognition/recogniser.ts'
import type { RecognisedWord } from '../recognition/table.ts'
import { type OutsideReader, startOutsideReader } from './outsideReader.ts'
import type { OutsideSettings } from './protocol.ts'

/** A recogniser that is a program of its own, asked over the protocol of `protocol.ts`. */
export async function loadOutsideRecogniser(settings: OutsideSettings): Promise<Recogniser> {
  const reader = await startOutsideReader(settings)
  const readLine = (picture: GreyPicture) => wordsIn(reader, picture)
  return {
    name: reader.name,
    lay: (sheet) => laid(reader, levelSheet(sheet)),
    third: async () => ({ name: reader.name, readLine }),
    second: async () => ({
      name: reader.name,
      readLine,
      readScattered: async ({ picture, toPage }) => ({
        words: await readLine(picture),
        partial: false,
        toPage,
      }),
    }),
  }
}

function laid(reader: OutsideReader, sheet: Sheet): LaidSheet {
  return {
    async recognise(turn) {
      const { picture, toPage } = turnSheet(sheet, turn)
      return { words: await wordsIn(reader, picture), partial: false, toPage }
    },
    otherTurns: () => [180, 90, 270],
    remove() {},
  }
}

async function wordsIn(
  reader: OutsideReader,
  { data, width, height }: GreyPicture,
): Promise<readonly RecognisedWord[]> {
  const folder = await mkdtemp(join(tmpdir(), 'amtsbote-reading-'))
  try {
    const picture = join(folder, 'page.png')
    await sharp(data, { raw: { width, height, channels: 1 } })
      .toColourspace('b-w')
      .png({ compressionLevel: 1 })
      .toFile(picture)
    const words = await reader.read(picture)
    return words.map((word) => ({
      text: word.text.normalize('NFC'),
      confidence: word.confidence,
      line: word.line,
      box: {
        x: word.x * width,
        y: word.y * height,
        width: word.width * width,
        height: word.height * height,
      },
    }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
