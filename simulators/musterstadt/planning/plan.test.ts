import { describe, expect, test } from 'vitest'
import { generateDirectory } from '../directory/generateDirectory.ts'
import { sideOf } from '../directory/sides.ts'
import { canWrite } from '../handwriting/handwriting.ts'
import { layouts } from '../layouts/layouts.ts'
import { truthSchema } from '../truth.ts'
import { catalogueOf, plan } from './plan.ts'
import { quotas, recipes } from './quotas.ts'

const employees = generateDirectory('test')
const planned = plan({ employees, count: 1500, seed: 'test', layouts: 'all' })
const truths = planned.map((file) => file.truth)
const byNumber = new Map(employees.map((person) => [person.employeeNumber, person]))

describe('the post of the town', () => {
  test('is the same for the same seed', () => {
    const again = plan({ employees, count: 1500, seed: 'test', layouts: 'all' })
    expect(again.map((file) => file.truth)).toEqual(truths)
  })

  test('has a valid truth for every file, and every file name once', () => {
    for (const truth of truths) expect(truthSchema.parse(truth)).toEqual(truth)
    expect(new Set(truths.map((truth) => truth.file)).size).toBe(1500)
  })

  test('names only employees who are in the directory', () => {
    for (const { employeeNumber } of truths)
      if (employeeNumber) expect(byNumber.has(employeeNumber)).toBe(true)
  })

  test('lets a paper be filed only for an active employee with a second proof', () => {
    for (const truth of truths.filter(({ expected }) => expected === 'file')) {
      expect(truth.secondProof).toBe(true)
      expect(byNumber.get(truth.employeeNumber ?? ('' as never))?.status).toBe('active')
      expect(truth.documentDate).not.toBeNull()
    }
  })

  test('never calls a second proof printed where none of the recipient is', () => {
    const without = [
      'no-second-proof',
      'namesake-without-proof',
      'outsider',
      'outsider-namesake',
      'birth-date-contradicts',
    ]
    for (const truth of truths.filter(({ hardCases }) => without.some((id) => hardCases.includes(id)))) {
      expect(truth.secondProof).toBe(false)
    }
  })

  test('has about seven in ten papers that may be filed and every hard case', () => {
    const share = truths.filter(({ expected }) => expected === 'file').length / truths.length
    expect(share).toBeGreaterThan(0.66)
    expect(share).toBeLessThan(0.76)
    const seen = new Set(truths.flatMap(({ hardCases }) => hardCases))
    for (const recipe of recipes.filter(({ id }) => id !== 'plain')) expect(seen).toContain(recipe.id)
  })

  test('puts every copy behind its original', () => {
    for (const [index, truth] of truths.entries()) {
      if (truth.duplicateOf === null) continue
      expect(truths.slice(0, index).map(({ file }) => file)).toContain(truth.duplicateOf)
    }
  })

  test('prints people who teach or sign from outside never under the name of an employee', () => {
    const names = new Set(employees.map((person) => `${person.firstNames} ${person.lastName}`))
    const strangers = planned
      .flatMap(({ making }) => ('papers' in making ? making.papers : []))
      .filter((paper) => !paper.colleagues)
      .flatMap(({ sheet }) => [...sheet.lecturers, ...sheet.signatories])
    expect(
      strangers.filter((person) => names.has(person.name.replace(/^(Prof\. )?Dr\.\S*( med\.| jur\.)? /, ''))),
    ).toEqual([])
  })
})

describe('the wall between development and evaluation', () => {
  const sides = ['development', 'evaluation'] as const
  const filesOf = (set: (typeof sides)[number]) => planned.filter(({ truth }) => truth.layoutSet === set)
  const both = (values: (set: (typeof sides)[number]) => readonly string[]) => {
    const evaluation = new Set(values('evaluation'))
    return [...new Set(values('development'))].filter((value) => value !== '' && evaluation.has(value))
  }

  test('leaves no issuer, address, course, topic of a course or layout on both sides', () => {
    expect(both((set) => catalogueOf(set).issuers.flatMap(({ name, short }) => [name, short]))).toEqual([])
    expect(both((set) => catalogueOf(set).courses.map(({ title }) => title))).toEqual([])
    expect(both((set) => catalogueOf(set).courses.map(({ contents }) => contents.join()))).toEqual([])
    expect(both((set) => filesOf(set).map(({ truth }) => truth.layout.replace('none', '')))).toEqual([])
    expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length)
  })

  test('leaves no recipient and no surname of anybody printed on both sides', () => {
    const papersOf = (set: (typeof sides)[number]) =>
      filesOf(set).flatMap(({ making }) => ('papers' in making ? making.papers : []))
    const surname = (name: string) => name.split(' ').at(-1)?.toLowerCase() ?? ''
    expect(both((set) => filesOf(set).map(({ truth }) => truth.employeeNumber ?? ''))).toEqual([])
    expect(
      both((set) =>
        papersOf(set).flatMap(({ sheet }) => [
          ...[sheet.recipient, ...sheet.participants].map((person) => surname(person.lastName)),
          ...[...sheet.lecturers, ...sheet.signatories].map((person) => surname(person.name)),
          surname(sheet.contact?.name ?? ''),
          surname(sheet.recipient.birthName),
        ]),
      ),
    ).toEqual([])
  })

  test('keeps a surname on its side however it is written, and mixed double names on none', () => {
    expect(sideOf('Müller')).toBe(sideOf('Mueller'))
    expect(sideOf('von der Heide')).toBe(sideOf('Heide'))
    const surnames = [...new Set(employees.map(({ lastName }) => lastName))]
    const on = (side: string | null) => surnames.filter((name) => sideOf(name) === side)
    expect(on(null).every((name) => /[ -]/.test(name))).toBe(true)
    for (const side of sides) expect(on(side).length / surnames.length).toBeGreaterThan(0.35)
  })

  test('has at least 49 and 31 hands for certificates, 60 issuers and 200 courses', () => {
    const hands = (set: string) =>
      layouts.filter((layout) => layout.set === set && layout.purpose === 'certificate').length
    expect(hands('development')).toBeGreaterThanOrEqual(49)
    expect(hands('evaluation')).toBeGreaterThanOrEqual(31)
    const all = sides.map(catalogueOf)
    expect(all.flatMap(({ issuers }) => issuers).length).toBeGreaterThanOrEqual(60)
    expect(all.flatMap(({ courses }) => courses).length).toBeGreaterThanOrEqual(200)
  })

  test.each(sides)('keeps a post of %s papers on its side', (set) => {
    const files = plan({ employees, count: 300, seed: 'wall', layouts: set })
    expect(files.every(({ truth }) => truth.layoutSet === set)).toBe(true)
  })

  test.each(sides)('brings every kind of paper on the %s side', (set) => {
    const files = plan({ employees, count: 900, seed: 'kinds', layouts: set })
    const seen = new Set(files.flatMap(({ truth }) => truth.hardCases))
    expect(recipes.filter(({ id }) => id !== 'plain' && !seen.has(id)).map(({ id }) => id)).toEqual([])
  })
})

describe('the strata of the truth', () => {
  test('call second-proof what two proofs let through, and name-only what a unique name alone does', () => {
    expect(truths.every((truth) => (truth.stratum === 'second-proof') === (truth.expected === 'file'))).toBe(
      true,
    )
    const alone = truths.filter(({ stratum }) => stratum === 'name-only')
    expect(alone.length).toBeGreaterThan(20)
    for (const truth of alone) {
      expect(truth.secondProof).toBe(false)
      expect(byNumber.get(truth.employeeNumber ?? ('' as never))?.status).toBe('active')
    }
  })

  test('give no stratum to namesakes, near names, birth names, people who left and strangers', () => {
    const never =
      /^(outsider|namesake-without|near-name-alone|birth-name-only|left-staff|injection|adverse|medical)/
    const hard = truths.filter(
      ({ hardCases, expected }) => expected !== 'file' && never.test(hardCases[0] ?? ''),
    )
    expect(hard.length).toBeGreaterThan(100)
    expect(hard.filter(({ stratum }) => stratum !== null)).toEqual([])
  })
})

describe('the way of delivery', () => {
  test('text: PDF files with a text layer, besides files that cannot be used', () => {
    const files = plan({ employees, count: 400, seed: 'text', layouts: 'all', paper: 'text' })
    expect(new Set(files.map(({ truth }) => truth.degradation))).toEqual(new Set(['text-layer', 'none']))
    expect(files.filter(({ truth }) => /handwritten|framed/.test(truth.hardCases.join()))).toEqual([])
  })

  test('scan: no text layer at all', () => {
    const files = plan({ employees, count: 400, seed: 'scan', layouts: 'all', paper: 'scan' })
    expect(files.map(({ truth }) => truth.degradation)).not.toContain('text-layer')
  })
})

test.each([1, 60, 300, 1001])('quotas for %i papers add up', (count) => {
  expect(quotas(count).reduce((sum, quota) => sum + quota.count, 0)).toBe(count)
})

test('every name of the town can be written by hand', () => {
  const names = employees.map((person) => `${person.firstNames} ${person.lastName}`)
  expect(names.filter((name) => !canWrite(name))).toEqual([])
})
