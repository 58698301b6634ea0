import { clopperPearsonUpper } from '../measuring/statistics.ts'
import type { Recognised } from './recognised.ts'
import { isRightFirst } from './strata.ts'

const SIZE = 420
const EDGE = 50
const BINS = 10

/** A point of a chart, both coordinates from 0 to 1. */
interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Reliability: how often the first proposal is right, against the probability that was given for it, in tenths.
 * A calibrated probability lies on the diagonal; the area of a dot is the number of documents behind it.
 */
export function reliabilityChart(all: readonly Recognised[]): string {
  const judged = all.filter(({ understanding }) => understanding.candidates.length > 0)
  const bins = Map.groupBy(judged, ({ understanding }) =>
    Math.min(BINS - 1, Math.floor((understanding.candidates[0]?.probability ?? 0) * BINS)),
  )
  const dots = [...bins].map(([, own]) => {
    const given = own.reduce((sum, one) => sum + (one.understanding.candidates[0]?.probability ?? 0), 0)
    const right = own.filter(isRightFirst).length
    return { x: given / own.length, y: right / own.length, count: own.length }
  })
  const drawn = dots.map(({ x, y, count }) => {
    const radius = 3 + 14 * Math.sqrt(count / judged.length)
    return `<circle cx="${right(x)}" cy="${up(y)}" r="${radius.toFixed(1)}" fill="#1a5fb4" fill-opacity="0.7"><title>${count}</title></circle>`
  })
  const diagonal = `<path d="M${right(0)} ${up(0)}L${right(1)} ${up(1)}" stroke="#888" stroke-dasharray="4 4"/>`
  return chart({
    title: 'Reliability of the first proposal',
    across: 'probability given',
    upwards: 'share that was right',
    top: 1,
    body: diagonal + drawn.join(''),
  })
}

/**
 * Risk against coverage: documents are filed in the order of their probability. The line is the share of them that
 * would lie in a wrong file, the pale line above it the upper end of the 95 % interval. No gate is used here.
 */
export function riskCoverageChart(all: readonly Recognised[]): string {
  const sorted = all
    .filter(({ understanding }) => understanding.candidates.length > 0)
    .toSorted(
      (a, b) =>
        (b.understanding.candidates[0]?.probability ?? 0) - (a.understanding.candidates[0]?.probability ?? 0),
    )
  let wrong = 0
  const risk: Point[] = []
  const bound: Point[] = []
  for (const [index, one] of sorted.entries()) {
    if (!isRightFirst(one)) wrong += 1
    const x = (index + 1) / all.length
    risk.push({ x, y: wrong / (index + 1) })
    bound.push({ x, y: clopperPearsonUpper(wrong, index + 1) })
  }
  const top = Math.max(0.05, ...risk.map(({ y }) => y)) * 1.2
  return chart({
    title: 'Risk against coverage, by probability alone',
    across: 'share of all documents filed',
    upwards: 'share of these in a wrong file',
    top,
    body: line(bound, top, '#9ec3ee') + line(risk, top, '#1a5fb4'),
  })
}

function line(points: readonly Point[], top: number, colour: string): string {
  const steps = points
    .filter(({ y }) => y <= top)
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${right(x)} ${up(y / top)}`)
  return `<path d="${steps.join('')}" fill="none" stroke="${colour}" stroke-width="2"/>`
}

function right(x: number): string {
  return (EDGE + x * SIZE).toFixed(1)
}

function up(y: number): string {
  return (EDGE + (1 - y) * SIZE).toFixed(1)
}

function chart(parts: {
  readonly title: string
  readonly across: string
  readonly upwards: string
  readonly top: number
  readonly body: string
}): string {
  const whole = SIZE + 2 * EDGE
  const marks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<text x="${right(share)}" y="${whole - EDGE + 18}" text-anchor="middle">${share * 100} %</text>`,
    `<text x="${EDGE - 6}" y="${Number(up(share)) + 4}" text-anchor="end">${+(share * parts.top * 100).toFixed(1)} %</text>`,
  ])
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}" font-family="sans-serif" font-size="12">`,
    `<title>${parts.title}</title><rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${whole / 2}" y="24" text-anchor="middle" font-size="15">${parts.title}</text>`,
    `<rect x="${EDGE}" y="${EDGE}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#444"/>`,
    ...marks,
    `<text x="${whole / 2}" y="${whole - 10}" text-anchor="middle">${parts.across}</text>`,
    `<text transform="translate(12 ${whole / 2}) rotate(-90)" text-anchor="middle">${parts.upwards}</text>`,
    parts.body,
    '</svg>\n',
  ].join('\n')
}
