import type { Box, Candidate, DocumentType, Mention, Proof, Role } from '@amtsbote/contract'
import type { DirectoryIndex } from './directoryIndex.ts'
import { fold } from './names/fold.ts'
import type { Person } from './names/person.ts'
import type { Sheet, Token } from './sheet/sheet.ts'

/** A person of the directory whose forename and surname stand side by side on the page. */
export interface Match {
  readonly person: Person
  readonly form: 'current' | 'former'
  readonly tokens: readonly Token[]
}

export function matchPeople(sheet: Sheet, directory: DirectoryIndex): readonly Match[] {
  return sheet.tokens.flatMap((token, index) => {
    const parts = token.folded.split(/[^\p{L}\p{N}]+/u)
    const positions = new Set(parts.flatMap((part) => directory.bySurnamePart.get(part) ?? []))
    return [...positions].flatMap((position) => {
      const person = directory.people[position]
      const match = person && matchAt(sheet, index, parts, person)
      return match ? [match] : []
    })
  })
}

function matchAt(sheet: Sheet, index: number, parts: readonly string[], person: Person): Match | undefined {
  const surname = person.surnames.find((name) => name.parts.every((part) => parts.includes(part)))
  const token = sheet.tokens[index]
  if (!surname || !token) return undefined
  const neighbour = [sheet.tokens[index - 1], sheet.tokens[index + 1]].find((near) =>
    near?.folded.split('-').some((part) => person.forenames.includes(part)),
  )
  return neighbour && { person, form: surname.form, tokens: [neighbour, token] }
}

const roleCues: readonly [Role, RegExp][] = [
  ['lecturer', /\b(dozent|referent|kursleit|seminarleit|trainer|lehrgangsleit)/],
  ['contact', /\b(ansprechpartner|auskunft|kontakt|bearbeiter)/],
  ['signatory', /\b(i ?\. ?[av]\b|gez\b|geschaftsfuhr|burgermeister|leiter|leitung)/],
  ['participant', /(\bgeb\b|geboren|teilgenommen|\bfrau\b|\bherr\b|teilnehmer|\bname\b)/],
]

export function roleOf(sheet: Sheet, match: Match): Pick<Mention, 'role' | 'roleCertainty'> {
  const line = match.tokens[0]?.line ?? 0
  const around = [0, -1, 1].map((step) => sheet.lines[line + step]?.folded ?? '').join(' ')
  const role = roleCues.find(([, cue]) => cue.test(around))?.[0]
  return role ? { role, roleCertainty: 0.9 } : { role: 'unknown', roleCertainty: 0.5 }
}

export function birthDateProof(sheet: Sheet, person: Person): Proof | undefined {
  const line = sheet.lines.find(({ folded }) => /(\bgeb\b|geboren|geburtsdatum|born)/.test(folded))
  const date = line && /(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})/.exec(line.text)
  if (!line || !date) return undefined
  const day = `${date[3]}-${date[2]?.padStart(2, '0')}-${date[1]?.padStart(2, '0')}`
  const { birthDate } = person.employee
  const agreement = birthDate === null ? 'unclear' : birthDate === day ? 'agrees' : 'contradicts'
  return { kind: 'birth-date', agreement, text: date[0], boxes: line.tokens.flatMap((token) => token.boxes) }
}

export function candidateOf(
  match: Match,
  mentionId: string,
  role: Role,
  proofs: readonly Proof[],
): Candidate {
  const second = proofs.find((proof) => proof.kind === 'birth-date')?.agreement
  const probability = role !== 'participant' ? 0.05 : second === 'agrees' ? 0.99 : second ? 0.1 : 0.7
  return {
    employeeNumber: match.person.employee.employeeNumber,
    probability,
    mentionId,
    nameForm: match.form,
    nameSimilarity: 1,
    proofs: [...proofs],
    left: match.person.employee.status === 'left',
    namesakes: [],
  }
}

const typeCues: readonly [DocumentType, RegExp][] = [
  ['medical', /(arbeitsunfahigkeit|beihilfe|diagnose|attest)/],
  ['invoice', /\brechnung(snummer)?\b/],
  ['invitation', /\beinladung\b/],
  ['registration', /\banmeldung\b/],
  ['exam-certificate', /(prufungszeugnis|prufung bestanden)/],
  ['instruction-record', /unterweisung/],
  ['qualification-certificate', /(befahigungsnachweis|ersthelfer)/],
  ['attendance-certificate', /(teilnahme|teilgenommen|attendance|participation)/],
  ['certificate', /(zertifikat|certificate)/],
]

export function documentTypeOf(sheet: Sheet): { value: DocumentType; text: string; boxes: Box[] } {
  for (const [value, cue] of typeCues) {
    const line = sheet.lines.find(({ folded }) => cue.test(folded))
    if (line) return { value, text: line.text, boxes: line.tokens.flatMap((token) => [...token.boxes]) }
  }
  return { value: 'unknown', text: '', boxes: [] }
}

export function topicOf(sheet: Sheet): { value: string; text: string; boxes: Box[] } | null {
  for (const line of sheet.lines) {
    const found = /(?:Thema:?|„)\s*([^“”"]{4,80})/.exec(line.text)?.[1]
    if (!found) continue
    const value = found.replace(/[“”".,:]+$/u, '').trim()
    return { value, text: value, boxes: line.tokens.flatMap((token) => [...token.boxes]) }
  }
  return null
}

export function lastDayOf(sheet: Sheet): { value: string; text: string; boxes: Box[] } | null {
  const dates = sheet.lines
    .filter(({ folded }) => !/(\bgeb\b|geboren|geburtsdatum|born)/.test(folded))
    .flatMap((line) =>
      [...line.text.matchAll(/(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})/g)].map(([text, day, month, year]) => ({
        value: `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`,
        text,
        boxes: line.tokens.flatMap((token) => [...token.boxes]),
      })),
    )
  return dates[0] ?? null
}

export function mentionText(tokens: readonly Token[]) {
  return tokens.map(({ raw }) => raw).join(' ')
}

export function sameFolded(a: string, b: string) {
  return fold(a) === fold(b)
}
