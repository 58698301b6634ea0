import { expect, test } from 'vitest'
import { understandLines } from '../testTown.ts'

function roleOf(name: string, ...lines: readonly string[]) {
  return understandLines(lines).mentions.find(({ text }) => text.includes(name))?.role
}

const address = 'anna.mueller@musterstadt.example'

test('the address under which somebody signed in says who took part', () => {
  expect(roleOf('Anna', 'Kursbuch', 'Anna Müller', `Anmeldename ${address}`)).toBe('participant')
})

test('a mail address alone does not: organisers print theirs too', () => {
  expect(roleOf('Anna', 'Kursbuch', 'Anna Müller', address)).not.toBe('participant')
})

test('a birth date that nobody stands beside speaks against the only one who took part', () => {
  const { candidates } = understandLines([
    'Teilnahmebescheinigung',
    'Frau Anna Müller hat am Seminar „Vergaberecht kompakt“ teilgenommen.',
    '',
    'Dozent: Hans Beispiel          Geburtsdatum: 01.02.1990',
  ])
  expect(candidates[0]?.proofs).toContainEqual(
    expect.objectContaining({ kind: 'birth-date', agreement: 'contradicts' }),
  )
})
