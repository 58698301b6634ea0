import type { Proof, Role } from '@amtsbote/contract'
import { phrases } from '../cues/phrases.ts'
import type { DirectoryIndex } from '../directoryIndex.ts'
import type { Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { type Figure, hasMatch, ownerOf, soleParticipant } from './owner.ts'

/** A number printed as somebody's personnel number, and whose. */
export interface PrintedNumber {
  readonly digits: string
  /** The same with the groups of digits behind it: `120 4117`. */
  readonly grouped: string
  readonly token: Token
  readonly owner: Figure | undefined
}

const label = phrases(`
  personalnummer* | personal-n* | personal-nummer* | personalnr* | personal nr* | pers.-n* | pers.nr* | pers. nr* | pers.-nummer*
  p.-nr* | persnr* | pers-nr* | personal-id* | mitarbeiter-id* | mitarbeiternr* | pnr* | mitarbeiternummer* | mitarbeiter-nr*
  bediensteten-nr* | beschäftigtennummer* | staff no* | staff number* | staff id* | personnel no* | personnel number* | employee no*
  employee number* | employee id*
`)

const recipients: ReadonlySet<Role> = new Set(['participant', 'addressee', 'unknown'])

/** Shortest number that is taken for one. */
const DIGITS_MIN = 3

const CLEAR_CONFIDENCE = 0.8

/** Shorter numbers are years, amounts, room numbers: without a label they say nothing. */
const UNLABELLED_DIGITS_MIN = 6

/** Personnel numbers: those that a label announces, and those of people who are named on the pages. */
export function findEmployeeNumbers(
  view: View,
  figures: readonly Figure[],
  directory: DirectoryIndex,
): readonly PrintedNumber[] {
  const labelled = labelledNumbers(view, figures, directory)
  const known = new Set(labelled.map(({ token }) => token))
  const others = view.sheet.tokens.flatMap((token): readonly PrintedNumber[] => {
    const digits = digitsOf(token)
    const position = directory.byEmployeeNumber.get(digits)
    if (position === undefined || known.has(token) || !/^[(#]?\d+[).,;]?$/.test(token.raw)) return []
    if (digits.length < UNLABELLED_DIGITS_MIN) return []
    const owner = figures.find((figure) => hasMatch(figure, (other) => other === position))
    return owner ? [{ digits, grouped: digits, token, owner }] : []
  })
  return [...labelled, ...others]
}

/** Numbers behind a label such as `Personalnummer`, on its line, in the cell beside it or below it. */
function labelledNumbers(
  view: View,
  figures: readonly Figure[],
  directory: DirectoryIndex,
): readonly PrintedNumber[] {
  return view.sheet.lines.flatMap((line) => {
    const position = line.tokens.findIndex((_, index) =>
      label.test(view.cues(line.tokens.slice(index, index + 3))),
    )
    if (position === -1) return []
    const start = line.tokens.findLastIndex((_, index) =>
      label.test(view.cues(line.tokens.slice(index, index + 3))),
    )
    const { right, below, above } = view.around(line)
    // A form's caption in brackets stands below its value.
    const places = /^\(.*\)$/.test(line.text)
      ? [above[0]?.tokens ?? []]
      : [line.tokens.slice(start), right?.tokens ?? [], below[0]?.tokens ?? []]
    const found = places
      .map((tokens) => tokens.slice(numberAt(tokens)))
      .find(([token]) => token !== undefined)
    const token = found?.[0]
    if (!token) return []
    const [digits, grouped] = [digitsOf(token), groupedDigits(found)]
    const isTheirs = (position: number) => {
      const number = withoutZeros(directory.people[position]?.employee.employeeNumber ?? '')
      return number === withoutZeros(digits) || number === withoutZeros(grouped)
    }
    const owner = ownerOf(view, figures, token, { roles: recipients, isTheirs }) ?? soleParticipant(figures)
    return [{ digits, grouped, token, owner }]
  })
}

/** Compares the numbers printed for a mention with an employee's. */
export function employeeNumberProof(
  numbers: readonly PrintedNumber[],
  figure: Figure,
  employeeNumber: string,
): Proof | undefined {
  const proofs = numbers
    .filter(({ owner }) => owner === figure)
    .map(
      ({ digits, grouped, token }): Proof => ({
        kind: 'employee-number',
        agreement:
          withoutZeros(grouped) === withoutZeros(employeeNumber)
            ? 'agrees'
            : compare(digits, token, employeeNumber),
        text: token.text,
        boxes: [...token.boxes],
      }),
    )
  return proofs.find(({ agreement }) => agreement === 'agrees') ?? proofs[0]
}

function compare(digits: string, token: Token, employeeNumber: string): Proof['agreement'] {
  if (withoutZeros(digits) === withoutZeros(employeeNumber)) return 'agrees'
  const sameLength = digits.length === employeeNumber.length
  const differing = [...digits].filter((digit, index) => digit !== employeeNumber[index]).length
  const doubtful = token.confidence < CLEAR_CONFIDENCE || /\p{L}/u.test(token.text)
  return sameLength && differing === 1 && doubtful ? 'unclear' : 'contradicts'
}

/** Position of a number among the first words; behind the last one when there is none. */
function numberAt(tokens: readonly Token[]): number {
  const found = tokens.slice(0, 4).findIndex(isNumber)
  return found === -1 ? tokens.length : found
}

/** Digits of the groups that follow each other; a group has two to four of them. */
function groupedDigits([first, ...others]: readonly Token[]): string {
  const end = others.findIndex((token) => !/^\d{2,4}[,;|]?$/.test(token.raw))
  const groups = end === -1 ? others : others.slice(0, end)
  return [first, ...groups].map((token) => (token ? digitsOf(token) : '')).join('')
}

function isNumber(token: Token): boolean {
  return (
    digitsOf(token).length >= DIGITS_MIN &&
    /^[\dOolIS.\-/ ]+$/.test(token.text) &&
    /\d{2}/.test(token.text) &&
    !/\d\.\d+\./.test(token.text)
  )
}

function digitsOf(token: Token): string {
  return token.text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1').replace(/S/g, '5').replace(/\D/g, '')
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+/, '')
}
