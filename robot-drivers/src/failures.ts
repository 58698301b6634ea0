import { BusinessError, SystemError } from '@amtsbote/robot-sdk'
import { nearest } from '@amtsbote/robot-sdk/nearest'
import type { Target } from './screen.ts'

/** Enough to see that a button was renamed. */
const NAMES_MAX = 8

/** What a screen showed when something failed, without hidden values. */
export interface Sight {
  /** Title and address without its query: `„Personal“ (http://akte.example/personal)`. */
  readonly where: string
  /** Names of what is there of the kind that was looked for. */
  readonly names: readonly string[]
  /** Titles of open dialogs, texts of messages. */
  readonly messages: readonly string[]
}

/** What was looked for did not come. */
export function missing(target: Target, sight: Sight): SystemError {
  return new SystemError(`${sight.where}: ${described(target)} ist nicht zu sehen.${instead(target, sight)}`)
}

/** Several things fit, and a robot never guesses which one was meant. */
export function ambiguous(target: Target, count: number, { where }: Sight): BusinessError {
  return new BusinessError(`${where}: ${described(target)} ist nicht eindeutig, es gibt ${count}.`)
}

/** It is there, but cannot be used: covered, locked, or it never keeps still. */
export function unusable(target: Target, sight: Sight): SystemError {
  const cause = 'ist zu sehen, lässt sich aber nicht bedienen (gesperrt oder verdeckt)'
  return new SystemError(`${sight.where}: ${described(target)} ${cause}.${told(sight)}`)
}

/** The click was made, but the screen did not come to rest in time: nobody knows yet whether it had an effect. */
export function uncertain(target: Target, sight: Sight): SystemError {
  const cause = 'wurde angeklickt, danach kam der Bildschirm nicht zur Ruhe; ob es gewirkt hat, ist ungewiss'
  return new SystemError(`${sight.where}: ${described(target)} ${cause}.${told(sight)}`)
}

/** Something did not go away. */
export function remaining(target: Target, sight: Sight): SystemError {
  return new SystemError(`${sight.where}: ${described(target)} verschwindet nicht.${told(sight)}`)
}

/** A field shows something else than what was written; both are null where they must not be shown. */
export function refused(
  target: Target,
  values: { readonly wanted: string; readonly stands: string } | null,
  sight: Sight,
): BusinessError {
  const shown = values ? `: Statt „${values.wanted}“ steht dort „${values.stands}“` : ''
  return new BusinessError(
    `${sight.where}: ${described(target)} nahm nicht an, was geschrieben wurde${shown}.${told(sight)}`,
  )
}

/** A list does not offer what was to be chosen. */
export function notOffered(
  target: Target,
  option: string,
  { where, offered }: { readonly where: string; readonly offered: readonly string[] },
): BusinessError {
  const list = nearest(option, offered, NAMES_MAX).map(quoted).join(', ')
  return new BusinessError(
    `${where}: ${described(target)} bietet „${option}“ nicht an.${list ? ` Angeboten wird: ${list}.` : ''}`,
  )
}

/** A target in words for people: `button „Speichern“ in dialog „Anhänge“`. */
export function described(target: Target): string {
  const own =
    'role' in target
      ? `${target.role}${target.name === undefined ? '' : ` ${quoted(target.name)}`}`
      : 'label' in target
        ? `Feld ${quoted(target.label)}`
        : `Text ${quoted(target.text)}`
  const place = target.nth === undefined ? own : `${own} (Nr. ${target.nth + 1})`
  return target.within ? `${place} in ${described(target.within)}` : place
}

function instead(target: Target, sight: Sight): string {
  const wanted = 'role' in target ? target.name : 'label' in target ? target.label : target.text
  const pattern = wanted instanceof RegExp ? wanted.source : (wanted ?? '')
  const names = nearest(pattern, sight.names, NAMES_MAX)
  return `${names.length > 0 ? ` Dort gibt es: ${names.map(quoted).join(', ')}.` : ''}${told(sight)}`
}

function told({ messages }: Sight): string {
  return messages.length > 0 ? ` Offen ist: ${messages.map(quoted).join(', ')}.` : ''
}

function quoted(name: string | RegExp): string {
  return `„${name}“`
}
