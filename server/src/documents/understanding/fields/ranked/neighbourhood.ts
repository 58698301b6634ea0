import type { Line, Token } from '../../sheet/sheet.ts'
import { paperKinds } from './formWords.ts'
import type { Surroundings } from './surroundings.ts'

const courseWord =
  /(seminar|lehrgang|kurs|fortbildung|veranstaltung|schulung|workshop|webinar|weiterbildung|unterweisung|tagung|training|course|programme|modul|massnahme|lerneinheit|thema|titel)\S*$/
const tookPart =
  /^(teilgenommen|absolviert|besucht|bestanden|abgeschlossen|completed|attended|participated|passed)$/
const leadsOn = /^(an|am|zum|zur|uber|den|das|die|der|dem|of|in|at|the)$/

/** Words before and behind that may still speak of a candidate. */
const WORDS_AROUND = 6
const NAME_WORDS = 12

/** What stands around words that may be the title. */
export function neighbourhood(around: Surroundings, words: readonly Token[]) {
  const { view, names } = around
  const { tokens, lines } = view.sheet
  const first = words[0] as Token
  const last = words.at(-1) as Token
  const before = tokens.slice(Math.max(0, first.index - WORDS_AROUND), first.index)
  const after = tokens.slice(last.index + 1, last.index + 1 + WORDS_AROUND)
  const { label, right } = view.around(lines[first.line] as Line)
  return [
    ['course word before', before.slice(-2).some(({ folded }) => courseWord.test(folded))],
    [
      'course word before on its line',
      before.slice(-3).some(({ folded, line }) => line === first.line && courseWord.test(folded)),
    ],
    ['took part before', before.some(({ folded }) => tookPart.test(folded))],
    ['took part behind', after.some(({ folded }) => tookPart.test(folded))],
    ['an or am before', leadsOn.test(before.at(-1)?.folded ?? '')],
    ['label', label.length > 0],
    ['course label', courseWord.test(label.map(({ folded }) => folded).join(' '))],
    ['label with a colon', label.at(-1)?.raw.endsWith(':') ?? false],
    ['value beside', right !== undefined],
    ['name just before', tokens.slice(Math.max(0, first.index - NAME_WORDS), first.index).some(has(names))],
    ['date behind', after.some(has(around.dates))],
    ...linesAround(around, words),
  ] as const
}

function linesAround({ view, names, dates }: Surroundings, words: readonly Token[]) {
  const lineOf = (token: Token | undefined) => view.sheet.lines[token?.line ?? 0] as Line
  const { above } = view.around(lineOf(words[0]))
  const { below } = view.around(lineOf(words.at(-1)))
  const near = below.slice(0, 1)
  return [
    ['name above', tokensOf(above).some(has(names))],
    ['name below', tokensOf(below).some(has(names))],
    ['date above', tokensOf(above).some(has(dates))],
    ['date below', tokensOf(near).some(has(dates))],
    ['date far below', tokensOf(below.slice(1)).some(has(dates))],
    ['announced above', above[0]?.text.endsWith(':') ?? false],
    ['alone', above.length === 0 && below.length === 0],
    ['kind of paper above', above.some(({ tokens }) => paperKinds.test(view.cues(tokens)))],
  ] as const
}

function has(marked: ReadonlySet<number>) {
  return ({ index }: Token) => marked.has(index)
}

function tokensOf(lines: readonly Line[]): readonly Token[] {
  return lines.flatMap(({ tokens }) => tokens)
}
