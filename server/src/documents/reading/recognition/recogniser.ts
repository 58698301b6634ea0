import type { Turn } from '@amtsbote/contract'
import type { Projection } from '../geometry/projection.ts'
import type { GreyPicture } from '../preparation/greyPicture.ts'
import type { Sheet } from '../preparation/sheet.ts'
import type { RecognisedWord } from './table.ts'

/** One run of recognition over a sheet. */
export interface Pass {
  readonly words: readonly RecognisedWord[]
  /** The deadline came before the end of the page. */
  readonly partial: boolean
  /** From the pixels that the boxes refer to, to fractions of the original page. */
  readonly toPage: Projection
}

/** A sheet laid under the engine; turning it and looking again costs a recognition each. */
export interface LaidSheet {
  recognise(turn: Turn): Promise<Pass>
  /** Other ways to hold the sheet, the likeliest first, when it could not be read as it lies. */
  otherTurns(): readonly Turn[]
  remove(): void
}

/** A loaded engine inside of a child process. */
export interface Recogniser {
  /** Program, version and languages, for example `tesseract 5.3.0 deu+Latin`. */
  readonly name: string
  lay(sheet: Sheet): LaidSheet
  /** The other settings; loaded when they are first asked for. */
  second(): Promise<SecondRecogniser>
  /** For lines that the second could not confirm: another language still, where there is one. */
  third(): Promise<LineRecogniser>
}

/** Reads single lines. */
export interface LineRecogniser {
  /** Program, version and languages, for example `tesseract 5.3.0 Latin`. */
  readonly name: string
  /** One line of text. */
  readLine(picture: GreyPicture, dpi: number): Promise<readonly RecognisedWord[]>
}

/** A second look with other languages than the first, at pictures that are upright already. */
export interface SecondRecogniser extends LineRecogniser {
  /** Words wherever they stand on a page, without regard to columns and paragraphs. */
  readScattered(sheet: Sheet): Promise<Pass>
}
