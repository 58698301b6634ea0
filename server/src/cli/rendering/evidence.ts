import type { EvidenceEntry } from '@amtsbote/contract'
import type { Language, Text } from '../language.ts'
import { oneLine } from './table.ts'

const texts = {
  intact: { de: 'Beweiskette unverändert', en: 'evidence unchanged' },
  broken: {
    de: 'ACHTUNG: Die Beweiskette ist unterbrochen; Einträge fehlen oder wurden verändert.',
    en: 'WARNING: the chain of evidence is broken; entries are missing or were changed.',
  },
} as const satisfies Record<string, Text>

const actors: Readonly<Record<string, Text>> = {
  program: { de: 'Programm', en: 'program' },
  person: { de: 'Person', en: 'person' },
  connector: { de: 'Anbindung', en: 'connector' },
}

/** Who or what decided each step of a document, and why: one line per step, the oldest first. */
export function renderEvidence(
  { intact, entries }: { readonly intact: boolean; readonly entries: readonly EvidenceEntry[] },
  language: Language,
): string[] {
  return [
    ...entries.map((entry) => {
      const sentence = { de: entry.sentenceDe, en: entry.sentenceEn }[language]
      return oneLine(`${localTime(entry.at)}  ${actor(entry.by, language)}: ${sentence}`)
    }),
    texts[intact ? 'intact' : 'broken'][language],
  ]
}

/** `person:tk-4711` → `Person tk-4711` */
export function actor(by: string, language: Language): string {
  const [kind = '', ...name] = by.split(':')
  return [actors[kind]?.[language] ?? kind, name.join(':')].filter(Boolean).join(' ')
}

/** ISO time to the second in the zone of this machine, so that it can be compared with the clock on the wall. */
export function localTime(iso: string): string {
  const date = new Date(iso)
  const minutes = date.getTime() - date.getTimezoneOffset() * 60_000
  return new Date(minutes).toISOString().slice(0, 19).replace('T', ' ')
}
