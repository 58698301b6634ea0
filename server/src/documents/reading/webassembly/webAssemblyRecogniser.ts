import type { Turn } from '@amtsbote/contract'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import { after, inverse, quarterTurn, rotation, scaling } from '../geometry/projection.ts'
import { drawThrough } from '../preparation/drawThrough.ts'
import type { GreyPicture } from '../preparation/greyPicture.ts'
import { READING_DPI, type Sheet } from '../preparation/sheet.ts'
import type { LaidSheet, Recogniser } from '../recognition/recogniser.ts'
import { wordsOfTable } from '../recognition/table.ts'
import type { WebAssemblySettings } from './settings.ts'
import { skewDegrees } from './skew.ts'

const SCALE_BELOW_DPI = 290
const LEAST_SKEW_DEGREES = 0.2

/** Loads tesseract.js (Apache-2.0) with data from this machine; it is never allowed to download any. */
export async function loadWebAssemblyRecogniser(settings: WebAssemblySettings): Promise<Recogniser> {
  const { dataFolder, packed, languages } = settings
  const worker = await createWorker([...languages], OEM.LSTM_ONLY, {
    langPath: dataFolder,
    gzip: packed,
    cacheMethod: 'none',
  })
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: String(READING_DPI) })
  return { name: `tesseract.js ${languages.join('+')}`, lay: (sheet) => laid(worker, level(sheet)) }
}

function laid(worker: Worker, sheet: Sheet): LaidSheet {
  return {
    async recognise(turn) {
      const { picture, toPage } = turnSheet(sheet, turn)
      const { data } = await worker.recognize(
        portableGreymap(picture),
        {},
        { text: false, tsv: true, blocks: false },
      )
      return { words: wordsOfTable(data.tsv ?? ''), partial: false, toPage }
    },
    // The data for finding the orientation come with Debian only.
    otherTurns: () => [180, 90, 270],
    remove() {},
  }
}

/** Levels the lines of text and brings the sheet to 300 dpi in one drawing. */
function level(sheet: Sheet): Sheet {
  const degrees = skewDegrees(sheet.picture)
  const factor = sheet.dpi < SCALE_BELOW_DPI ? READING_DPI / sheet.dpi : 1
  if (Math.abs(degrees) < LEAST_SKEW_DEGREES && factor === 1) return sheet
  const { width, height } = sheet.picture
  const size = { width: Math.round(width * factor), height: Math.round(height * factor), rim: 0 }
  const toOld = after(
    rotation((-degrees * Math.PI) / 180, { x: width / 2, y: height / 2 }),
    scaling(width / size.width, height / size.height),
  )
  return {
    picture: drawThrough(toOld, sheet.picture, size),
    dpi: sheet.dpi * factor,
    toPage: after(sheet.toPage, toOld),
  }
}

function turnSheet(sheet: Sheet, turn: Turn): Sheet {
  if (turn === 0) return sheet
  const { width, height } = sheet.picture
  const lying = turn !== 180
  const size = { width: lying ? height : width, height: lying ? width : height, rim: 0 }
  const toOld = inverse(quarterTurn(turn, { width, height }))
  return {
    picture: drawThrough(toOld, sheet.picture, size),
    dpi: sheet.dpi,
    toPage: after(sheet.toPage, toOld),
  }
}

/** The simplest picture file there is (netpbm): a line of text and the pixels. */
function portableGreymap({ data, width, height }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data])
}
