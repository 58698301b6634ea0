import { describe, expect, test } from 'vitest'
import { developmentCatalogue } from '../catalogue/development.ts'
import { evaluationCatalogue } from '../catalogue/evaluation.ts'
import { generateDirectory } from '../directory/generateDirectory.ts'
import { canWrite } from '../handwriting/handwriting.ts'
import { layouts } from '../layouts/layouts.ts'
import { truthSchema } from '../truth.ts'
import { plan } from './plan.ts'
import { quotas } from './quotas.ts'
import { recipes } from './recipes.ts'

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
  test('leaves no issuer, course or layout on both sides', () => {
    const titles = (catalogue: typeof developmentCatalogue) => [
      ...catalogue.issuers.map(({ name }) => name),
      ...catalogue.courses.map(({ title }) => title),
    ]
    const evaluation = new Set(titles(evaluationCatalogue))
    expect(titles(developmentCatalogue).filter((title) => evaluation.has(title))).toEqual([])
    expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length)
  })

  test('has at least nine and six hands for certificates, 25 issuers and 80 courses', () => {
    const hands = (set: string) =>
      layouts.filter((layout) => layout.set === set && layout.purpose === 'certificate')
    expect(hands('development').length).toBeGreaterThanOrEqual(9)
    expect(hands('evaluation').length).toBeGreaterThanOrEqual(6)
    expect(developmentCatalogue.issuers.length + evaluationCatalogue.issuers.length).toBeGreaterThanOrEqual(
      25,
    )
    expect(developmentCatalogue.courses.length + evaluationCatalogue.courses.length).toBeGreaterThanOrEqual(
      80,
    )
  })

  test.each(['development', 'evaluation'] as const)('keeps a post of %s papers on its side', (set) => {
    const files = plan({ employees, count: 300, seed: 'wall', layouts: set })
    expect(files.every(({ truth }) => truth.layoutSet === set)).toBe(true)
  })
})

test.each([1, 60, 300, 1001])('quotas for %i papers add up', (count) => {
  expect(quotas(count).reduce((sum, quota) => sum + quota.count, 0)).toBe(count)
})

test('every name of the town can be written by hand', () => {
  const names = employees.map((person) => `${person.firstNames} ${person.lastName}`)
  expect(names.filter((name) => !canWrite(name))).toEqual([])
})
