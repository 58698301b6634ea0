import type { Line, Sheet } from './sheet.ts'

const TICKED = /^[☒☑✓✔✗✘⊠]|^\[x\]$/iu
const OPEN = /^[☐□◻❑❒]|^\[\]$/u

/**
 * Words behind a box that is left open while another one on the same line is ticked: they are printed and not said. Where
 * no box is ticked nobody filled the form in, and all of its words stay.
 */
export function unticked(sheet: Sheet): ReadonlySet<number> {
  return new Set(sheet.lines.filter(isChosen).flatMap(leftOpen))
}

function isChosen({ tokens }: Line): boolean {
  return tokens.some(({ raw }) => TICKED.test(raw)) && tokens.some(({ raw }) => OPEN.test(raw))
}

function leftOpen({ tokens }: Line): readonly number[] {
  let open = false
  return tokens.flatMap(({ raw, index }) => {
    if (OPEN.test(raw)) open = true
    else if (TICKED.test(raw)) open = false
    return open ? [index] : []
  })
}
