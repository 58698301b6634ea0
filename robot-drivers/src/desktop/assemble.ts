import type { Box } from './accessibility.ts'
import { type Item, ROW } from './items.ts'

const tables: readonly string[] = ['table', 'tree table']

/** Puts together what a person sees as one thing, from what a program says of it and of its parts. */
export function assemble(said: Omit<Item, 'children'>, parts: readonly Item[]): Item {
  if (tables.includes(said.kind)) return { ...said, children: inRows(parts) }
  if (said.kind === 'combo box') return list(said, parts)
  // A cell may be made of several, one for its picture and one for its text; people see one.
  if (said.kind === 'table cell') return { ...said, name: said.name || namesIn(parts), children: [] }
  return { ...said, children: parts }
}

/** A list that opens: with a text in it that has the label, or called by what is chosen. */
function list(said: Omit<Item, 'children'>, parts: readonly Item[]): Item {
  const text = parts.find(({ value }) => value !== null)
  const labels = said.labels.length > 0 ? said.labels : (text?.labels ?? [])
  return { ...said, name: '', labels, value: text ? null : said.name, children: parts }
}

/** Programs know cells alone; those at one height are what a person calls a row. */
function inRows(inside: readonly Item[]): readonly Item[] {
  const cells = inside.filter(({ kind, box }) => kind === 'table cell' && box)
  const rows = Map.groupBy(cells, ({ box }) => box?.top)
  return [
    ...inside.filter(({ kind }) => kind !== 'table cell'),
    ...[...rows.values()].flatMap((row) => {
      const [first] = row
      if (!first) return []
      return [{ ...first, kind: ROW, name: namesIn(row), labels: [], box: boxAround(row), children: row }]
    }),
  ]
}

function namesIn(items: readonly Item[]): string {
  return items
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join(' ')
}

/** The place that things take together; null where none of them has one. */
export function boxAround(items: readonly Item[]): Box | null {
  const boxes = items.flatMap(({ box }) => box ?? [])
  if (boxes.length === 0) return null
  const left = Math.min(...boxes.map((box) => box.left))
  const top = Math.min(...boxes.map((box) => box.top))
  const right = Math.max(...boxes.map((box) => box.left + box.width))
  const bottom = Math.max(...boxes.map((box) => box.top + box.height))
  return { left, top, width: right - left, height: bottom - top }
}
