import { selectors } from 'playwright-core'

const ENGINE = 'field-beside'

/** Finds fields by a caption that merely stands beside or above them, tied to them by nothing but its place. */
export function besideSelector(name: RegExp): string {
  return `${ENGINE}=${JSON.stringify([name.source, name.flags])}`
}

/** Makes the selector known to the browser driver; the second time it already is. */
export async function teachBeside(): Promise<void> {
  await selectors.register(ENGINE, besideEngine, { contentScript: true }).catch((error: unknown) => {
    if (!(error instanceof Error && error.message.includes('already'))) throw error
  })
}

/**
 * Runs inside the page, so everything that it uses stands in it. A caption owns the nearest field to its right on the same
 * line, else the one below its left edge; never across another text, which would be the caption of that field. Where any
 * field carries the name properly, captions do not count.
 */
function besideEngine() {
  const FIELD =
    'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image],[type=file]),textarea,select,[contenteditable=true],[role=textbox],[role=combobox],[role=spinbutton]'
  /** Farther apart, nobody reads two things as belonging together: CSS pixels to the right, and below. */
  const [RIGHT_MAX, BELOW_MAX] = [400, 40]
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const boxOf = (element: Element) => element.getBoundingClientRect()
  const isShown = (element: Element) => boxOf(element).width > 0 && boxOf(element).height > 0
  const namesOf = (field: Element) => [
    ...[...((field as HTMLInputElement).labels ?? [])].map((label) => clean(label.textContent)),
    clean(field.getAttribute('aria-label')),
    ...clean(field.getAttribute('aria-labelledby'))
      .split(' ')
      .map((id) => clean(id && field.ownerDocument.getElementById(id)?.textContent)),
  ]

  const queryAll = (root: Element | Document, selector: string): Element[] => {
    const [source = '', flags] = JSON.parse(selector) as string[]
    const name = new RegExp(source, flags)
    const fields = [...root.querySelectorAll(FIELD)].filter(isShown)
    if (fields.some((field) => namesOf(field).some((one) => one !== '' && name.test(one)))) return []
    const texts = shownTexts(root)
    const captions = texts.filter(({ owner, text }) => {
      const element = owner.closest('button,a,option,h1,h2,h3,h4,h5,h6,thead,[role=columnheader]')
      return element === null && name.test(text)
    })
    const owned = captions.flatMap(({ box }) => fieldOf(box, fields, texts) ?? [])
    return fields.filter((field) => owned.includes(field))
  }

  const shownTexts = (root: Element | Document) => {
    const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: { owner: Element; text: string; box: DOMRect }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [owner, text] = [node.parentElement, clean(node.textContent)]
      if (!owner || /^[:*\s]*$/.test(text) || owner.closest('select,textarea,script,style')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width > 0 && box.height > 0) found.push({ owner, text, box })
    }
    return found
  }

  const fieldOf = (caption: DOMRect, fields: Element[], texts: { box: DOMRect }[]) => {
    const middle = caption.y + caption.height / 2
    const isFree = (x: number, y: number, width: number, height: number) =>
      !texts.some(({ box }) => {
        const [right, down] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y]
        return right > 0 && right < width && down > 0 && down < height
      })
    const boxes = fields.map((field) => ({ field, box: boxOf(field) }))
    const [right] = boxes
      .map((one) => ({ ...one, gap: one.box.left - caption.right }))
      .filter(({ box, gap }) => gap > -2 && gap < RIGHT_MAX && box.top < middle && box.bottom > middle)
      .sort((a, b) => a.gap - b.gap)
    if (right && isFree(caption.right, caption.top, right.gap, caption.height)) return right.field
    const [below] = boxes
      .map((one) => ({ ...one, gap: one.box.top - caption.bottom }))
      .filter(({ box, gap }) => gap > -2 && gap < BELOW_MAX && Math.abs(box.left - caption.left) < BELOW_MAX)
      .sort((a, b) => a.gap - b.gap)
    return below && isFree(caption.left, caption.bottom, caption.width, below.gap) ? below.field : null
  }

  return {
    query: (root: Element | Document, selector: string) => queryAll(root, selector)[0] ?? null,
    queryAll,
  }
}
