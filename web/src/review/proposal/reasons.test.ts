import type { Candidate, Hint, Mention, Proof } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { german } from '../../language/index.ts'
import { boxAt, candidate, number, person } from '../example.ts'
import { reasonsFor } from './reasons.ts'

const mention: Mention = {
  id: 'm1',
  text: 'Sabine Kramer',
  boxes: [boxAt(0.3)],
  role: 'participant',
  roleCertainty: 1,
}
const proof = (changes: Partial<Proof>): Proof => ({
  kind: 'birth-date',
  agreement: 'agrees',
  text: '12.03.1985',
  boxes: [boxAt(0.4)],
  ...changes,
})

function told(changes: Partial<Candidate>, role: Mention['role'] = 'participant') {
  const subject = {
    candidate: candidate(changes),
    person: person({ formerLastNames: ['Schulz'] }),
    mention: { ...mention, role },
  }
  return reasonsFor(subject, german)
}
const sentences = (...args: Parameters<typeof told>) =>
  told(...args).map(({ verdict, sentence }) => [verdict, sentence])

describe('the reasons for a person', () => {
  test('begin with what agrees and end with what contradicts', () => {
    const proofs = [proof({ agreement: 'contradicts' }), proof({ kind: 'employee-number' })]
    expect(sentences({ proofs, namesakes: [number('0118340')] })).toEqual([
      ['agrees', 'Vor- und Nachname stimmen überein'],
      ['agrees', 'Personalnummer stimmt überein'],
      ['unclear', 'Eine weitere Person heißt ähnlich'],
      ['contradicts', 'Geburtsdatum weicht vom Verzeichnis ab'],
    ])
  })

  test('say when only the name speaks for the person', () => {
    expect(sentences({})).toContainEqual(['unclear', 'Weder Geburtsdatum noch Personalnummer im Dokument'])
    expect(sentences({ proofs: [proof({})] })).toHaveLength(2)
  })

  test('quote what was read where it does not simply agree', () => {
    const [name, birthDate] = told({
      nameSimilarity: 0.9,
      proofs: [proof({ agreement: 'unclear', text: '12.03.19B5' })],
    })
    expect(name).toMatchObject({ verdict: 'unclear', printed: 'Sabine Kramer', boxes: mention.boxes })
    expect(birthDate).toMatchObject({ printed: '12.03.19B5', boxes: [boxAt(0.4)] })
    expect(told({})[0]?.printed).toBeNull()
  })

  test('put what the directory says beside what is printed', () => {
    const subject = {
      candidate: candidate({ proofs: [proof({ agreement: 'contradicts', text: '12.03.1958' })] }),
      person: person(),
      mention,
      recorded: [{ kind: 'birth-date', value: '12.03.1985' }],
    } as const
    expect(reasonsFor(subject, german).at(-1)).toMatchObject({
      ...{ verdict: 'contradicts', printed: '12.03.1958', recorded: '12.03.1985' },
    })
    const agreeing = { ...subject, candidate: candidate({ proofs: [proof({})] }) }
    expect(reasonsFor(agreeing, german)[1]).toMatchObject({ printed: '12.03.1985', recorded: null })
  })

  test('call a hint a hint: it stands behind what proves and never contradicts', () => {
    const hint = (kind: Hint['kind'], agreement: Hint['agreement']): Hint => ({
      ...{ kind, agreement, text: 'Kämmerei', boxes: [boxAt(0.5)] },
    })
    const hints = [hint('salutation', 'contradicts'), hint('office', 'agrees')]
    expect(sentences({ proofs: [proof({})], hints })).toEqual([
      ['agrees', 'Vor- und Nachname stimmen überein'],
      ['agrees', 'Geburtsdatum stimmt überein'],
      ['hint', 'Nur ein Hinweis: Dienststelle stimmt überein'],
      ['unclear', 'Nur ein Hinweis: Andere Anrede als im Verzeichnis'],
    ])
  })
})

describe('the name', () => {
  test('may be a former one, incomplete, or missing', () => {
    expect(sentences({ nameForm: 'former' })).toContainEqual([
      'agrees',
      'Früherer Name Schulz stimmt überein',
    ])
    expect(sentences({ nameForm: 'incomplete' })).toContainEqual([
      'unclear',
      'Name ist nicht vollständig genannt',
    ])
    expect(sentences({ nameForm: 'none' })).toContainEqual([
      'unclear',
      'Der Name steht nicht auf dem Dokument',
    ])
  })

  test('may contradict, whatever form it has', () => {
    expect(sentences({ proofs: [proof({ kind: 'name', agreement: 'contradicts' })] })).toContainEqual([
      'contradicts',
      'Anderer Name auf dem Dokument',
    ])
  })
})

describe('the role on the page', () => {
  test('contradicts for those who taught or signed', () => {
    expect(sentences({}, 'lecturer')).toContainEqual(['contradicts', german.proofs.roles.lecturer])
    expect(sentences({}, 'signatory')).toContainEqual(['contradicts', german.proofs.roles.signatory])
  })

  test('is open for those who are only addressed or whose role is unknown', () => {
    expect(sentences({}, 'addressee')).toContainEqual(['unclear', german.proofs.roles.addressee])
    expect(sentences({}, 'unknown')).toContainEqual(['unclear', german.proofs.roles.unknown])
  })

  test('is not mentioned for participants, who are the ordinary case', () => {
    expect(sentences({}).flat()).not.toContain(german.proofs.roles.participant)
  })
})

test('somebody who has left is named as such', () => {
  expect(sentences({ left: true })).toContainEqual(['unclear', german.proofs.left])
})
