import { enclosures } from '../layouts/enclosures.ts'
import type { Paper } from '../planning/paper.ts'

/** The printed paper; others who took part follow on a page of their own unless the layout is the list. */
export function paperHtml(paper: Paper): string {
  const { layout, sheet } = paper
  const printed = layout.render(sheet)
  if (layout.purpose === 'attendance-list' || sheet.participants.length === 0) return printed
  const list = enclosures[layout.set](sheet.participants).html
  return printed.replace(
    /<\/html>$/,
    `<section class="page" style="padding:20mm;text-align:left;display:block">${list}</section></html>`,
  )
}

/** A sheet with nothing on it. */
export const EMPTY_SHEET =
  '<!doctype html><style>body{margin:0}.page{width:210mm;height:297mm;background:#fff}</style><section class="page"></section>'
