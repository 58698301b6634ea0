import type { DocumentType, Understanding } from '@amtsbote/contract'
import { deeds } from '../cues/deeds.ts'
import { phrases } from '../cues/phrases.ts'
import { type Found, foundAt } from '../fields/found.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import { unticked } from '../sheet/ticks.ts'
import type { View } from '../sheet/view.ts'
import { adverse, saysAResult } from './adverseContent.ts'
import { badResults } from './badResults.ts'
import { limitingSentences } from './limitingSentences.ts'
import { paperHeadings } from './severalDocuments.ts'
import { shortfalls } from './shortfalls.ts'

type Veto = Understanding['vetoes'][number]

const medical = phrases(`
  arbeitsunfähigkeitsbescheinigung* | arbeitsunfähig | arbeitsunfähig * | ärztliches attest* | ärztliche bescheinigung*
  ärztlicher befund* | diagnose: | diagnosen: | diagnose(n)* | icd-10* | icd 10* | beihilfebescheid* | beihilfeantrag*
  beihilfestelle* | beihilfenummer* | beihilfeberechtigt* | beihilfefähig* | krankenversichertennummer* | versichertennummer*
  krankschreibung* | schwerbehindertenausweis* | grad der behinderung* | vorsorgebescheinigung* | arbeitsmedizinische* vorsorge*
  rehabilitationsmaßnahme* | wurde … untersucht* | ärztliche bedenken* | ärztlichen bedenken* | ärztlich untersucht*
  ärztliche untersuchung* | gesundheitliche bedenken* | gesundheitlichen bedenken* | stufenweise* wiedereingliederung*
  eignungsuntersuchung* | gemeinschaftspraxis* | arztpraxis* | facharzt* | fachärzt* | betriebsärztlich* | amtsärztlich*
`)

/** Lists of participants, whoever stands in them. */
const lists = phrases(`
  teilnehmerliste* | teilnahmeliste* | anwesenheitsliste* | teilnehmendenliste* | unterschriftenliste* | list of participants*
  anlage: teilnehm* | liste der teilnehm* | weitere teilnehm* | weitere teilnehme*
`)

/** Sentences about what is to be paid: who has taken part is not written to like this. */
const owed = phrases(`
  bitte überweisen* | überweisen sie* | zahlbar* | rechnungsbetrag* | zahlungsziel* | stornier* | amount due* | payable*
`)

/** Sentences about what is still to come. Of another course they may stand on a certificate too. */
const stillToCome = phrases(`
  verbindlich gebucht* | haben … gebucht* | ihre buchung | ihrer buchung* | ihre anmeldung* | ihrer anmeldung* | für ihre anmeldung*
  sie … angemeldet* | platz reserviert* | plätze reserviert* | warteliste* | laden sie* | laden wir* | laden herzlich*
  freuen uns auf* | würden uns … freuen* | findet … statt | finden … statt | wird stattfinden* | bitte bringen sie*
  bitte melden sie sich* | nach dem letzten kurstag* | erhalten sie nach* | erhalten sie am ende* | im anschluss erhalten*
  wird ihnen … zugesandt* | ihre zugangsdaten* | einwahldaten* | melde ich* | melden wir* | hiermit melde* | u. a. w. g.*
  um antwort … gebeten* | anmeldeschluss* | anmeldefrist* | your booking* | your registration* | look forward to* | please bring*
  takes place* | will take place*
`)

const notCertificates: ReadonlySet<DocumentType> = new Set(['invitation', 'registration', 'invoice'])

/**
 * What forbids filing without a person, whatever else is true. `topic`: words that are certainly no more than what the
 * course was about; `Stufenweise Wiedereingliederung` may be one. `isOver`: the paper bears a day on or after the
 * last one of the course, or its wording says so.
 */
export function findVetoes(
  view: View,
  type: Found<DocumentType>,
  topic: readonly Token[],
  isOver: boolean,
): readonly Veto[] {
  const about = new Set(topic.map((token) => token.index))
  const unsaid = unticked(view.sheet)
  const vetoes: Veto[] = [
    ...sightings(view, 'adverse-content', adverse, { about: unsaid, isMeant: saysAResult }),
    ...limitingSentences(view, new Set([...about, ...unsaid])).map((sentence) =>
      vetoAt('adverse-content', sentence),
    ),
    ...badResults(view, unsaid).map((tokens) => vetoAt('adverse-content', tokens)),
    ...shortfalls(view, new Set([...about, ...unsaid])).map((tokens) => vetoAt('adverse-content', tokens)),
    ...sightings(view, 'medical-content', medical, { about }),
    ...sightings(view, 'other-people-named', lists, { about, isMeant: isHeading }),
  ]
  const headings = paperHeadings(view)
  if (headings.length > 1) {
    const { text, boxes } = foundAt(
      'several-documents',
      headings.flatMap((line) => line.tokens),
    )
    vetoes.push({ kind: 'several-documents', text, boxes })
  }
  if (notCertificates.has(type.value))
    vetoes.push({ kind: 'not-a-certificate', text: type.text, boxes: type.boxes })
  else {
    const over = isOver && view.sheet.lines.some(({ tokens }) => deeds.test(view.cues(tokens)))
    const signs = over ? [owed] : [owed, stillToCome]
    vetoes.push(
      ...signs.flatMap((sign) => sightings(view, 'not-a-certificate', sign, { about, isMeant: isAffirmed })),
    )
  }
  if (type.value === 'medical' && !vetoes.some(({ kind }) => kind === 'medical-content')) {
    vetoes.push({ kind: 'medical-content', text: type.text, boxes: type.boxes })
  }
  return vetoes
}

/** A veto with the words that it is for. */
export function vetoAt(kind: Veto['kind'], tokens: readonly Token[]): Veto {
  const { text, boxes } = foundAt(kind, tokens)
  return { kind, text, boxes }
}

/** `durch Unterschrift in der Anwesenheitsliste nachgewiesen` speaks of a list that is somewhere else. */
const HEADING_WORDS_MAX = 7

function isHeading(view: View, found: readonly Token[]): boolean {
  const line = view.sheet.lines[found[0]?.line ?? -1]
  return line !== undefined && line.tokens.length <= HEADING_WORDS_MAX
}

/** `Eine Benotung findet nicht statt` announces nothing. */
function isAffirmed(view: View, found: readonly Token[]): boolean {
  return !DENIED.test(view.cues(found))
}

const DENIED = / (nicht|kein|keine) /

interface Search {
  /** Tokens that are left out. */
  readonly about?: ReadonlySet<number>
  /** Whether what was found means what its words say. */
  readonly isMeant?: (view: View, found: readonly Token[]) => boolean
}

/**
 * Looks at each line together with the beginning of the next, where that goes on in small letters: `nicht` may stand
 * at the end of a line, but the cell of a form that follows is another matter.
 */
function sightings(
  view: View,
  kind: Veto['kind'],
  pattern: RegExp,
  { about, isMeant = () => true }: Search,
): readonly Veto[] {
  return view.sheet.lines.flatMap((line) => {
    const tokens = [...line.tokens, ...carriedOver(view, line)].filter((token) => !about?.has(token.index))
    const found = matchIn(view, tokens, pattern)
    // What begins in the next line is found there.
    if (!found.some((token) => token.line === line.index) || !isMeant(view, found)) return []
    const { text, boxes } = foundAt(kind, found)
    return [{ kind, text, boxes }]
  })
}

function carriedOver(view: View, line: Line): readonly Token[] {
  const next = view.sheet.lines[line.index + 1]
  return next?.page === line.page && /^\p{Ll}/u.test(next.tokens[0]?.raw ?? '') ? next.tokens.slice(0, 4) : []
}

/** The tokens that a phrase covers. */
function matchIn(view: View, tokens: readonly Token[], pattern: RegExp): readonly Token[] {
  const text = view.cues(tokens)
  const match = pattern.exec(text)
  if (!match) return []
  let position = 1
  return tokens.filter((token) => {
    const start = position
    position += view.cues([token]).length - 1
    return start < match.index + match[0].length && start >= match.index
  })
}
