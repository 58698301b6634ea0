import { fold } from '../names/fold.ts'
import { isOrdinaryWord } from '../names/ordinaryWords.ts'
import { buildSpellings, findSpellings, type SpellingIndex } from '../names/spellings.ts'
import type { Token } from '../sheet/sheet.ts'

/**
 * Long words that cues consist of, in the forms in which they are printed. A page's words are corrected to them
 * before phrases are looked for, because a poor scan says `teilgenornrnen` and `Referenlin`.
 */
const vocabulary = `
teilgenommen teilnahme teilnehmer teilnehmerin teilnehmende teilnahmebescheinigung teilnahmebestätigung
teilnahmenachweis teilnahmezertifikat bescheinigung bescheinigen bescheinigt bestätigung bestätigen bestätigt zertifikat
zertifiziert bescheinigungen geburtsdatum geburtsname geboren geburtstag personalnummer mitarbeiternummer dienststelle
referent referentin referenten dozent dozentin dozenten dozierende kursleitung kursleiter kursleiterin seminarleitung
seminarleiter seminarleiterin lehrgangsleitung lehrgangsleiter lehrgangsleiterin leitung trainer trainerin ausbilder
ausbilderin unterwiesen unterweisung unterwiesene unterweisender moderation moderatorin moderator
geschäftsführer geschäftsführerin geschäftsführung institutsleitung institutsleiter institutsleiterin bürgermeister
bürgermeisterin unterschrift direktor direktorin präsident präsidentin vorstand abteilungsleiter abteilungsleiterin
ansprechpartner ansprechpartnerin ansprechperson auskunft rückfragen sachbearbeiter sachbearbeiterin sachbearbeitung
bearbeiterin bearbeiter telefon durchwahl erfolgreich erfolgreiche absolviert abgeschlossen bestanden veranstalter
veranstaltung fortbildung weiterbildung seminar lehrgang schulung workshop zeitraum unterrichtseinheiten
unterrichtsstunden lerneinheiten einladung anmeldung rechnung anmeldebestätigung rechnungsnummer
arbeitsunfähigkeitsbescheinigung arbeitsunfähigkeit beihilfe diagnose befähigungsnachweis unterweisungsnachweis
prüfungszeugnis zeugnis ersthelfer gültigkeit ausgestellt certificate participation attendance successfully completed
certify participant instructor lecturer presented awarded
`

/** Index of the vocabulary; built once with the directory, because building it for each page would be waste. */
export function buildCueIndex(): SpellingIndex {
  return buildSpellings(
    vocabulary
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(fold),
  )
}

/** Shorter words are too near to names to be corrected. */
const CORRECTED_LENGTH_MIN = 7

/** Most that a corrected word may cost for each of its letters. */
const CORRECTION_COST_MAX = 0.12

/** Every token of a sheet as phrases find it: folded, corrected to the vocabulary, punctuation kept. */
export function cueWordsOf(tokens: readonly Token[], cues: SpellingIndex): readonly string[] {
  return tokens.map((token) => corrected(token, cues))
}

/** Words for `phrase` to search in: one space between, before and behind. */
export function cueText(tokens: readonly Token[], cueWords: readonly string[]): string {
  return ` ${tokens.map((token) => cueWords[token.index] ?? '').join(' ')} `
}

function corrected({ raw, folded }: Token, cues: SpellingIndex): string {
  const printed = fold(raw).replace(/^[^\p{L}\p{N}(*@]+(?=[\p{L}\p{N}])/u, '')
  if (folded.length < CORRECTED_LENGTH_MIN || cues.idOf.has(folded) || isOrdinaryWord(folded)) return printed
  const best = findSpellings(cues, folded).toSorted((a, b) => a.cost - b.cost)[0]
  const word = best && best.cost <= CORRECTION_COST_MAX * folded.length ? cues.words[best.id] : undefined
  return word ? printed.replace(folded, word) : printed
}
