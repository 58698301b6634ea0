import type { Finding, ReasonCode } from '@amtsbote/contract'
import type { Confirmation, DocumentCase } from './case.ts'

/**
 * The second, independent reading gave the same where the decision rests: the name, and one proof beside it if there
 * is any; nothing that it read differs. Silent where none was made: the pipeline never files without one.
 */
export function readingsAgree({ confirmations }: DocumentCase): readonly Finding[] {
  if (confirmations === undefined) return []
  const differing = confirmations.filter(({ agreement }) => agreement === 'contradicts')
  if (differing.length > 0) return [finding('readings-differ', differing)]
  const kinds = [...Map.groupBy(confirmations, ({ kind }) => kind)]
  const confirmed = kinds.filter(([, own]) => own.every(({ agreement }) => agreement === 'agrees'))
  const hasName = confirmed.some(([kind]) => kind === 'name')
  const enough = hasName && confirmed.length >= Math.min(2, kinds.length)
  if (enough) return []
  return [
    finding(
      'reading-unconfirmed',
      confirmations.filter(({ agreement }) => agreement === 'unclear'),
    ),
  ]
}

function finding(code: ReasonCode, places: readonly Confirmation[]): Finding {
  const detail = places
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(', ')
  return { code, ...(detail !== '' && { detail }), boxes: places.flatMap(({ boxes }) => boxes) }
}
