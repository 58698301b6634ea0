import { phrases } from '../cues/phrases.ts'
import type { DirectoryIndex } from '../directoryIndex.ts'
import { isSalutation } from '../matching/atoms.ts'
import { isTitle } from '../names/titles.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { belongsToName, isInitial, looksLikeName } from './nameWords.ts'

/** Most words of a person's name, titles not counted. */
const NAME_WORDS_MAX = 5

/** What stands directly before a name, at the end of the words before it. */
const introduces = phrases(`
  name: | vorname: | teilnehmer*: | teilnehmende*: | teilnehmer/in: | dozent*: | referent*: | trainer*: | *leitung: | *leiter:
  *leiterin: | ausbilder*: | ansprechpartner*: | ansprechperson*: | kontakt: | bearbeiter*: | unterwiesene person:
  unterweisende person: | vorname): | gez. | durch: | instructor: | participant: | presented to | awarded to | certify that
`)
const introducesAtEnd = new RegExp(`(?:${introduces.source})$`, 'u')

/** A line that introduces the person whose name stands below. */
const announces = phrases(`
  bescheinig* | bestatig* | bescheinigt, dass | certify* | certifies that | presented to | awarded to | verliehen an | teilnehmer*
  frau | herr | herrn | frau/herr | herr/frau | name*
`)
/** A line that goes on with what the person above did. */
const continues = phrases(`
  geb. | geb | geboren* | geburtsdatum* | hat | nahm | hat … teilgenommen | teilgenommen* | has … | successfully … | personalnummer*
`)
const bornNext = /^ \(?(geb|geb\.|geboren|geburtsdatum:?|\*|born|date of birth:?) /u

/** Names of people, whoever they are, found by what stands around them; as numbers of tokens. */
export function findStrangers(view: View, directory: DirectoryIndex): readonly (readonly number[])[] {
  return view.sheet.lines.flatMap((line) => [
    ...strangersIn(view, directory, line),
    ...acrossLines(view, directory, line),
  ])
}

function strangersIn(view: View, directory: DirectoryIndex, line: Line): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  let start = 0
  while (start < line.tokens.length) {
    const run = nameRun(line.tokens, start)
    if (run.length === 0) {
      start += 1
      continue
    }
    const continuesList = found.at(-1)?.at(-1) === (run[0]?.index ?? 0) - 1
    if (
      (continuesList && run.filter(looksLikeName).length > 1) ||
      isPerson(view, directory, line, start, run)
    ) {
      found.push(run.map((token) => token.index))
    }
    start += run.length
  }
  return found
}

/** `… wurde von Steffen` at the end of a line, `Pinkow` at the beginning of the next. */
function acrossLines(view: View, directory: DirectoryIndex, line: Line): readonly (readonly number[])[] {
  const next = view.sheet.lines[line.index + 1]
  const [last, first] = [line.tokens.at(-1), next?.tokens[0]]
  if (!last || !first || next?.page !== line.page || line.tokens.length < 2 || /[,.;:]$/.test(last.raw))
    return []
  return looksLikeName(last) && knowsForename(directory, last) && looksLikeName(first)
    ? [[last.index, first.index]]
    : []
}

/** Words from `start` on that look like one name, titles and particles included; a comma ends it. */
function nameRun(tokens: readonly Token[], start: number): readonly Token[] {
  const run: Token[] = []
  for (const token of tokens.slice(start)) {
    if (!looksLikeName(token) && !isInitial(token) && !belongsToName(token)) break
    if (run.filter(looksLikeName).length === NAME_WORDS_MAX) break
    run.push(token)
    if (/[,;:)]$/.test(token.raw) && !isTitle(token.folded)) break
    if (/\.$/.test(token.raw) && looksLikeName(token)) break
  }
  while (run.length > 0 && belongsToName(run.at(-1) as Token)) run.pop()
  return run.some(looksLikeName) ? run : []
}

function isPerson(
  view: View,
  directory: DirectoryIndex,
  line: Line,
  start: number,
  run: readonly Token[],
): boolean {
  const words = run.filter((token) => looksLikeName(token) || isInitial(token))
  const names = run.filter(looksLikeName)
  if (isSalutation(run[0]?.folded ?? '')) return true
  const before = view.cues(line.tokens.slice(Math.max(0, start - 4), start))
  if (introducesAtEnd.test(before)) return true
  if (words.length < 2) return false
  const after = line.tokens.slice(start + run.length)
  if (bornNext.test(view.cues(after.slice(0, 3)))) return true
  if (isTitle(run[0]?.folded ?? '') && names.length > 0) return true
  if (words.slice(0, -1).some((token) => knowsForename(directory, token))) return true
  return after.length === 0 && start === 0 && standsForItself(view, line)
}

/** A line of its own between `wird bescheinigt` and `hat teilgenommen`. */
function standsForItself(view: View, line: Line): boolean {
  const { label, above, below } = view.around(line)
  if (label.length > 0 && introducesAtEnd.test(view.cues(label).replace(/:? $/, ': '))) return true
  const announced = above[0] !== undefined && announces.test(view.cues(above[0].tokens))
  const continued = below[0] !== undefined && continues.test(view.cues(below[0].tokens))
  return announced && continued
}

function knowsForename(directory: DirectoryIndex, token: Token): boolean {
  return token.folded.split('-').some((part) => part.length > 2 && directory.forenames.idOf.has(part))
}
