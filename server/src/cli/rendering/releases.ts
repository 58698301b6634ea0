import type { Proposal, ReleaseLine } from '#releases'
import type { Language, Text } from '../language.ts'
import { oneLine } from './table.ts'

/** Enough of a hash to tell two apart. */
const HASH_SHOWN = 12

const stateTexts: Readonly<Record<ReleaseLine['state'], Text>> = {
  active: { de: 'gilt', en: 'counts' },
  approved: { de: 'freigegeben', en: 'approved' },
  proposed: { de: 'vorgeschlagen', en: 'proposed' },
}

const actTexts: Readonly<Record<ReleaseLine['events'][number]['act'], Text>> = {
  proposed: { de: 'vorgeschlagen', en: 'proposed' },
  approved: { de: 'freigegeben', en: 'approved' },
  'rolled-back': { de: 'zurückgegangen', en: 'rolled back' },
}

/** What was proposed, and what a second person has to look at. */
export function renderProposal({ kind, robot, number, id, changes }: Proposal, language: Language): string[] {
  const head = {
    proposed: { de: 'vorgeschlagen', en: 'proposed' },
    known: { de: 'gab es schon', en: 'was there already' },
  }[kind]
  const line = (text: Text, list: readonly string[]) =>
    list.length > 0 ? [`  ${text[language]}: ${list.map(oneLine).join(', ')}`] : []
  return [
    `${head[language]}: ${robot} ${number} (${id.slice(0, HASH_SHOWN)})`,
    ...line({ de: 'neu', en: 'new' }, changes.added),
    ...line({ de: 'geändert', en: 'changed' }, changes.changed),
    ...line({ de: 'entfernt', en: 'removed' }, changes.removed),
    ...line({ de: 'Pakete', en: 'packages' }, changes.packages),
    ...line({ de: 'Angaben', en: 'declared' }, changes.declared),
  ]
}

/** The history of a robot's releases. */
export function renderReleases(releases: readonly ReleaseLine[], language: Language): string[] {
  if (releases.length === 0)
    return [{ de: 'Keine Fassungen: in Entwicklung.', en: 'No releases: in development.' }[language]]
  return releases.flatMap(({ number, id, state, events }) => [
    `${number}  ${id.slice(0, HASH_SHOWN)}  ${stateTexts[state][language]}`,
    ...events.map(({ act, by, at, reason }) => {
      const when = at.toISOString().slice(0, 16).replace('T', ' ')
      return `  ${when}  ${actTexts[act][language]}  ${by}${reason ? `: ${oneLine(reason)}` : ''}`
    }),
  ])
}
