import type { DocumentType } from '@amtsbote/contract'
import { deeds } from '../cues/deeds.ts'
import { phrases } from '../cues/phrases.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { certificateProbability, type PaperClass } from '../wording/paperKind.ts'
import type { WordingModel } from '../wording/wording.ts'
import { type Found, foundAt } from './found.ts'

/** What is known of a paper besides its wording. */
export interface Facts {
  /** Exactly one person is sure to be the participant. */
  readonly participant: boolean
  /** Numbers of words that say nothing about the kind: people's names, the course's title. */
  readonly leftOut: ReadonlySet<number>
  /** What the town learned of its own papers. */
  readonly town: WordingModel<PaperClass> | null
  /** That it is a certificate, by all of its wording. */
  readonly probability: number
}

const certificates: ReadonlySet<DocumentType> = new Set([
  'attendance-certificate',
  'certificate',
  'exam-certificate',
  'instruction-record',
  'qualification-certificate',
])

/** From here on the wording alone makes a paper that does not call itself anything a certificate. */
const CERTAIN_MIN = 0.9
/** Below it a paper is none, whatever it calls itself: a `Verdienstbescheinigung` is a `Bescheinigung` too. */
const CALLED_MIN = 0.4

/** What certificates seldom say, and other papers that speak of courses or of somebody's health often do. */
const elsewhere = phrases(`
  *anmeldung* | sie … angemeldet* | angemeldet für* | angemeldet zu* | *buchung* | gebucht* | einladung* | laden wir* | laden sie*
  findet … statt* | wird … stattfinden* | beginnt* | treffpunkt* | anreise* | mitzubringen* | bitte … mit* | warteliste*
  bestätigen sie* | melden sie* | freuen uns auf* | register* | invit* | booking* | sie werden* | *rechnung* | *betrag* | *kosten
  *gebühr | *gebühren | *preis | iban | eur | € | zahlbar* | überweis* | storn* | *antrag | beantrag* | genehmig* | tagesordnung*
  protokoll* | dienstreise* | attest* | *unfähig* | *untersuchung* | untersucht* | *beihilfe* | vertrag* | *diagnose* | invoice*
  arzt* | *arzt | *ärztin | ärztlich* | *praxis | patient* | klinik* | *behandlung* | versichert* | *versicherung | gesundheits*
  medizin* | therap* | vorsorge* | impf*
`)
/** A paper that says such a thing and calls itself nothing must be told by the rest of its wording almost surely. */
const DESPITE_MIN = 0.985

/**
 * The kind of a paper by what it calls itself and by what its wording is like. A certificate has to pass for one in both;
 * a paper that calls itself nothing must be told by its wording without doubt, and tell of something that was done.
 */
export function kindByWording(
  view: View,
  called: Found<DocumentType> | null,
  { participant, leftOut, town, probability }: Facts,
): Found<DocumentType> {
  if (called && !certificates.has(called.value)) return called
  if (called) return probability >= CALLED_MIN ? called : { ...called, value: 'unknown' }
  const least = view.sheet.lines.some(({ tokens }) => speaksOfElse(view, tokens, leftOut))
    ? DESPITE_MIN
    : CERTAIN_MIN
  if (!participant || !deeds.test(view.cues(view.sheet.tokens)) || probability < least)
    return { value: 'unknown', text: '', boxes: [] }
  return foundAt('attendance-certificate', tellingLine(view, leftOut, town)?.tokens ?? [])
}

function speaksOfElse(view: View, tokens: readonly Token[], leftOut: ReadonlySet<number>): boolean {
  return elsewhere.test(view.cues(tokens.filter(({ index }) => !leftOut.has(index))))
}

/** The line whose wording says most clearly that this is a certificate. */
function tellingLine(view: View, leftOut: ReadonlySet<number>, town: Facts['town']): Line | undefined {
  return view.sheet.lines
    .map((line) => ({
      line,
      probability: certificateProbability(
        line.tokens
          .filter(({ index }) => !leftOut.has(index))
          .map(({ raw }) => raw)
          .join(' '),
        town,
      ),
    }))
    .toSorted((a, b) => b.probability - a.probability)[0]?.line
}
