import { escaped } from '../layouts/html.ts'
import type { Paper } from '../planning/paper.ts'

/** The printed paper; others who took part follow on a page of their own unless the layout is the list. */
export function paperHtml(paper: Paper): string {
  const { layout, sheet } = paper
  const printed = layout.render(sheet)
  if (layout.purpose === 'attendance-list' || sheet.participants.length === 0) return printed
  const rows = sheet.participants.map(
    (other, index) =>
      `<tr><td>${index + 1}<td>${escaped(`${other.lastName}, ${other.firstNames}`)}<td>${escaped(other.office)}`,
  )
  const table = `<table style="border-collapse:collapse" cellpadding="6" border="1">${rows.join('')}</table>`
  const list = `<section class="page" style="padding:20mm;text-align:left"><h3>Anlage: Teilnehmende</h3>${table}</section>`
  return printed.replace(/<\/html>$/, `${list}</html>`)
}

/** A sheet with nothing on it. */
export const EMPTY_SHEET =
  '<!doctype html><style>body{margin:0}.page{width:210mm;height:297mm;background:#fff}</style><section class="page"></section>'
