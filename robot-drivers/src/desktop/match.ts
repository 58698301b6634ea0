import { whole } from '../naming.ts'
import type { Target } from '../screen.ts'
import type { Box } from './accessibility.ts'
import { calledBy, hasRole, type Item, inSight, isField, isText, readOf, withInside } from './items.ts'

/** All that fit a target, from top to bottom. */
export function matching(screen: Item, target: Target): readonly Item[] {
  const places = target.within ? matching(screen, target.within) : [screen]
  const inside = places.flatMap((place) => [...withInside(place)].filter((item) => item !== place))
  const found = inSight(once(alike(inside, target)))
  return target.nth === undefined ? found : found.slice(target.nth, target.nth + 1)
}

/** A list that is open hangs both in its own window and in the field that it belongs to. */
function once(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [`${item.at.bus} ${item.at.path} ${item.kind}`, item])).values()]
}

function alike(items: readonly Item[], target: Target): readonly Item[] {
  if ('role' in target) {
    const { role, name } = target
    const ofRole = items.filter((item) => hasRole(item, role))
    if (name === undefined) return ofRole
    // A message has no name of its own where its words are the message.
    return ofRole.filter((item) => isCalled(item, name))
  }
  if ('text' in target) return items.filter((item) => isText(item) && whole(target.text).test(item.name))
  return labelled(items, target.label)
}

function isCalled(item: Item, name: string | RegExp): boolean {
  const pattern = whole(name)
  return (
    calledBy(item).some((called) => pattern.test(called)) ||
    (item.kind === 'alert' && pattern.test(readOf(item)))
  )
}

/** Fields that carry the name, else those that stand beside it. The text part of a list is the list's. */
function labelled(items: readonly Item[], label: string | RegExp): readonly Item[] {
  const all = items.filter(isField)
  const named = all.filter((item) => isCalled(item, label))
  if (named.length > 0)
    return named.filter((item) => !named.some((other) => other !== item && holds(other, item)))
  const captions = items.filter((item) => item.kind === 'label' && whole(label).test(item.name))
  return captions.flatMap((caption) => beside(caption, items) ?? [])
}

function holds(outer: Item, inner: Item): boolean {
  return [...withInside(outer)].includes(inner)
}

/** The nearest field to the right, else below; never across another text, which would be that field's own caption. */
function beside({ box }: Item, items: readonly Item[]): Item | null {
  if (!box) return null
  const others = items.filter((item) => item.box && (isField(item) || item.kind === 'label'))
  const nearest = (distance: (other: Box) => number | null) => {
    const near = others
      .flatMap((item) => {
        const far = item.box && item.box !== box ? distance(item.box) : null
        return far === null ? [] : [{ item, far }]
      })
      .sort((a, b) => a.far - b.far)[0]?.item
    return near && isField(near) ? near : null
  }
  return (
    nearest((other) =>
      overlap(box.top, box.height, other.top, other.height) ? behind(box.left, box.width, other.left) : null,
    ) ??
    nearest((other) =>
      overlap(box.left, box.width, other.left, other.width) ? behind(box.top, box.height, other.top) : null,
    )
  )
}

function behind(start: number, length: number, other: number): number | null {
  return other >= start + length ? other - start - length : null
}

function overlap(start: number, length: number, other: number, otherLength: number): boolean {
  return start < other + otherLength && other < start + length
}
