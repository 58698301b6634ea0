import koffi from 'koffi'
import type { Rectangle } from '../geometry/projection.ts'
import type { GreyPicture } from '../preparation/greyPicture.ts'
import { inkFinder } from './inkFinder.ts'

/** A picture in leptonica's memory. Whoever makes one frees it. */
export type Pix = bigint & { readonly belongsTo: 'leptonica' }

/** Rotated pixels that come from outside the picture become white, like paper. */
const WHITE = 255
const GREY_BITS = 8

/** setMsgSeverity: silent. Messages may quote file names. */
const SAY_NOTHING = 6

/** What we use of leptonica (BSD-2-like licence); its C interface has been stable by name since 1.70 (2013). */
export interface Leptonica {
  /** Copies an area of a grey picture that lies inside of it. Throws when there is no memory. */
  fromGrey(picture: GreyPicture, area: Rectangle): Pix
  width(pix: Pix): number
  height(pix: Pix): number
  /** Angle in degrees that makes the lines of text level, with a confidence (above 3 it is to be trusted). */
  skew(pix: Pix): { readonly degrees: number; readonly confidence: number }
  rotate(pix: Pix, radians: number): Pix
  scale(pix: Pix, factors: { readonly x: number; readonly y: number }): Pix
  /** The smallest rectangle around the ink inside of an area of a black and white picture; specks are no ink. */
  inkWithin(binary: Pix, area: Rectangle): Rectangle | null
  /** Turns clockwise, by degrees. */
  turn(pix: Pix, degrees: 90 | 180 | 270): Pix
  free(pix: Pix): void
}

/**
 * Loads leptonica through the library that uses it: symbols are also looked up in what a library depends on.
 * That way it is the very copy that tesseract works with, whatever the file is called (liblept.so.5,
 * libleptonica.so.6). Throws when it is not there.
 */
export function loadLeptonica(library: string): Leptonica {
  const bind = bindings(library)
  const findInk = inkFinder(library)
  bind.setMsgSeverity(SAY_NOTHING)
  const made = (pix: bigint | null): Pix => {
    if (pix === null) throw new Error('leptonica made no picture')
    return pix as Pix
  }
  const free = (pix: bigint) => bind.destroy([pix])
  return {
    fromGrey({ data, width }, area) {
      const pix = made(bind.create(area.width, area.height, GREY_BITS))
      const stride = bind.wordsPerLine(pix) * 4
      const bytes = new Uint8Array(koffi.view(bind.data(pix), stride * area.height))
      for (let y = 0; y < area.height; y += 1) {
        const start = (area.y + y) * width + area.x
        bytes.set(data.subarray(start, start + area.width), y * stride)
      }
      bind.endianByteSwap(pix)
      return pix
    },
    width: (pix) => bind.width(pix),
    height: (pix) => bind.height(pix),
    skew: (pix) => skewOf(bind, pix),
    rotate: (pix, radians) => made(bind.rotateGrey(pix, radians, WHITE)),
    scale: (pix, { x, y }) => made(bind.scale(pix, x, y)),
    inkWithin: findInk,
    turn: (pix, degrees) => made(bind.rotateOrthogonally(pix, degrees / 90)),
    free,
  }
}

/**
 * Sweep for the skew angle at a quarter of the size, search at half of it (OCR.md f: 24 of 24 within 0.06
 * degrees). The picture is halved before it becomes black and white: a third of the time.
 */
const SWEEP = { reduction: 2, searchReduction: 1, rangeDegrees: 7, stepDegrees: 1, precisionDegrees: 0.01 }

/** One threshold for the page; 0.1: how far Otsu's method may move it towards the paper. */
const OTSU_SCORE_FRACTION = 0.1

/** Smaller pictures have no lines to tell from; halving fails below. */
const LEAST_SIDE_PIXELS = 64

function skewOf(bind: Bindings, pix: Pix): { degrees: number; confidence: number } {
  const none = { degrees: 0, confidence: 0 }
  if (Math.min(bind.width(pix), bind.height(pix)) < LEAST_SIDE_PIXELS) return none
  const half = bind.halfSize(pix)
  if (half === null) return none
  const binary: [bigint | null] = [null]
  const [width, height] = [bind.width(half), bind.height(half)]
  const failed = bind.otsu(half, width, height, 0, 0, OTSU_SCORE_FRACTION, null, binary)
  bind.destroy([half])
  if (failed || binary[0] === null) return none
  const [angle, confidence]: [[number], [number]] = [[0], [0]]
  const { reduction, searchReduction, rangeDegrees, stepDegrees, precisionDegrees } = SWEEP
  const notFound = bind.findSkew(
    binary[0],
    angle,
    confidence,
    reduction,
    searchReduction,
    rangeDegrees,
    stepDegrees,
    precisionDegrees,
  )
  bind.destroy([binary[0]])
  return notFound ? none : { degrees: angle[0], confidence: confidence[0] }
}

type Bindings = ReturnType<typeof bindings>

/** A wrong signature here is a crash of the child process: compare with allheaders.h when changing one. */
function bindings(library: string) {
  const lept = koffi.load(library)
  return {
    create: lept.func('void* pixCreate(int, int, int)') as (
      width: number,
      height: number,
      depth: number,
    ) => bigint | null,
    destroy: lept.func('void pixDestroy(_Inout_ void**)') as (pix: [bigint]) => void,
    width: lept.func('int pixGetWidth(void*)') as (pix: bigint) => number,
    height: lept.func('int pixGetHeight(void*)') as (pix: bigint) => number,
    wordsPerLine: lept.func('int pixGetWpl(void*)') as (pix: bigint) => number,
    data: lept.func('void* pixGetData(void*)') as (pix: bigint) => bigint,
    endianByteSwap: lept.func('int pixEndianByteSwap(void*)') as (pix: bigint) => number,
    otsu: lept.func(
      'int pixOtsuAdaptiveThreshold(void*, int, int, int, int, float, _Out_ void**, _Out_ void**)',
    ) as (
      pix: bigint,
      tileWidth: number,
      tileHeight: number,
      smoothX: number,
      smoothY: number,
      scoreFraction: number,
      thresholds: null,
      binary: [bigint | null],
    ) => number,
    findSkew: lept.func(
      'int pixFindSkewSweepAndSearch(void*, _Out_ float*, _Out_ float*, int, int, float, float, float)',
    ) as (
      binary: bigint,
      angle: [number],
      confidence: [number],
      reduction: number,
      searchReduction: number,
      range: number,
      step: number,
      precision: number,
    ) => number,
    rotateGrey: lept.func('void* pixRotateAMGray(void*, float, uint8)') as (
      pix: bigint,
      radians: number,
      fill: number,
    ) => bigint | null,
    rotateOrthogonally: lept.func('void* pixRotateOrth(void*, int)') as (
      pix: bigint,
      quarters: number,
    ) => bigint | null,
    scale: lept.func('void* pixScale(void*, float, float)') as (
      pix: bigint,
      x: number,
      y: number,
    ) => bigint | null,
    halfSize: lept.func('void* pixScaleAreaMap2(void*)') as (pix: bigint) => bigint | null,
    setMsgSeverity: lept.func('int setMsgSeverity(int)') as (severity: number) => number,
  }
}
