import type { WordingModel } from '@amtsbote/server/recognition'

/** The learned table as JSON, a piece of wording on each line, so that two tables can be compared. */
export function tableSource({ classes, prior, pieces }: WordingModel<string>): string {
  const rows = Object.entries(pieces).map(([piece, row]) => `    ${JSON.stringify(piece)}: ${list(row)}`)
  return `{\n  "classes": ${list(classes)},\n  "prior": ${list(prior)},\n  "pieces": {\n${rows.join(',\n')}\n  }\n}\n`
}

function list(values: readonly (string | number)[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(', ')}]`
}
