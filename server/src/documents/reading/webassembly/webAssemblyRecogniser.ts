import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import type { GreyPicture } from '../preparation/greyPicture.ts'
import { levelSheet } from '../preparation/levelSheet.ts'
import { READING_DPI, type Sheet } from '../preparation/sheet.ts'
import { turnSheet } from '../preparation/turnSheet.ts'
import type { LaidSheet, Recogniser, SecondRecogniser } from '../recognition/recogniser.ts'
import { type RecognisedWord, wordsOfTable } from '../recognition/table.ts'
import type { WebAssemblySettings } from './settings.ts'

/** Loads tesseract.js (Apache-2.0) with data from this machine; it is never allowed to download any. */
export async function loadWebAssemblyRecogniser(settings: WebAssemblySettings): Promise<Recogniser> {
  const { languages } = settings
  const worker = await start(settings, languages)
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO })
  let second: Promise<SecondRecogniser> | undefined
  const loadedSecond = () => {
    second ??= loadSecond(settings)
    return second
  }
  return {
    name: `tesseract.js ${languages.join('+')}`,
    lay: (sheet) => laid(worker, levelSheet(sheet)),
    second: loadedSecond,
    // Often German is all there is; the third look's picture is another one all the same.
    third: loadedSecond,
  }
}

async function start(
  { dataFolder, packed }: WebAssemblySettings,
  languages: readonly string[],
): Promise<Worker> {
  const worker = await createWorker([...languages], OEM.LSTM_ONLY, {
    langPath: dataFolder,
    gzip: packed,
    cacheMethod: 'none',
  })
  await worker.setParameters({ user_defined_dpi: String(READING_DPI) })
  return worker
}

/** Another language than the first where there is one; only German comes along with the package. */
async function loadSecond(settings: WebAssemblySettings): Promise<SecondRecogniser> {
  const language = settings.languages.at(-1) ?? 'deu'
  const worker = await start(settings, [language])
  const recognise = async (picture: GreyPicture, mode: PSM) => {
    await worker.setParameters({ tessedit_pageseg_mode: mode })
    return wordsIn(worker, picture)
  }
  return {
    name: `tesseract.js ${language}`,
    readLine: (picture) => recognise(picture, PSM.SINGLE_LINE),
    async readScattered({ picture, toPage }) {
      return { words: await recognise(picture, PSM.SPARSE_TEXT), partial: false, toPage }
    },
  }
}

async function wordsIn(worker: Worker, picture: GreyPicture): Promise<readonly RecognisedWord[]> {
  const { data } = await worker.recognize(
    portableGreymap(picture),
    {},
    { text: false, tsv: true, blocks: false },
  )
  return wordsOfTable(data.tsv ?? '')
}

function laid(worker: Worker, sheet: Sheet): LaidSheet {
  return {
    async recognise(turn) {
      const { picture, toPage } = turnSheet(sheet, turn)
      return { words: await wordsIn(worker, picture), partial: false, toPage }
    },
    // The data for finding the orientation come with Debian only.
    otherTurns: () => [180, 90, 270],
    remove() {},
  }
}

/** The simplest picture file there is (netpbm): a line of text and the pixels. */
function portableGreymap({ data, width, height }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data])
}
