import type { Frame, Locator, Page } from 'playwright-core'

/** Grey that no application uses for a value: people see that something was blanked. */
const BLANK = '#5b6b7b'
/** Shorter values stand everywhere by chance. */
const LEAST_LENGTH = 3

/** What is blanked: fields by what they are for, and whatever shows one of the values, in every frame. */
export interface Blanked {
  readonly places: readonly Locator[]
  readonly values: readonly string[]
}

/** Takes a picture of what is visible; the browser paints over the blanked places before it takes it. */
export async function pictureOf(page: Page, { places, values }: Blanked): Promise<Uint8Array> {
  const shown = values.filter((value) => value.trim().length >= LEAST_LENGTH)
  const perFrame = await Promise.all(page.frames().map((frame) => placesIn(frame, shown)))
  return page.screenshot({ mask: [...places, ...perFrame.flat()], maskColor: BLANK, animations: 'disabled' })
}

async function placesIn(frame: Frame, values: readonly string[]): Promise<Locator[]> {
  const fields = frame.locator('input, textarea, select, [contenteditable]')
  const holding = await fields.evaluateAll((elements, hidden) => {
    const folded = hidden.map((value) => value.toLowerCase())
    return elements.flatMap((element, at) => {
      const chosen = element instanceof HTMLSelectElement ? element.selectedOptions[0]?.text : ''
      const value =
        `${'value' in element ? element.value : ''} ${chosen} ${element.textContent}`.toLowerCase()
      return folded.some((one) => value.includes(one)) ? [at] : []
    })
  }, values)
  return [
    frame.locator('input[type=password]'),
    ...holding.map((at) => fields.nth(at)),
    // By parts of the text, and without regard to capitals: it stands in sentences and headings, too.
    ...values.map((value) => frame.getByText(value)),
  ]
}
