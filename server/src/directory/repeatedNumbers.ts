import { isDeepStrictEqual } from 'node:util'
import type { Employee } from '@amtsbote/contract'
import { lineList } from '#csv'
import type { BadLine } from './badLine.ts'

interface GoodLine {
  readonly line: number
  readonly employee: Employee
}

/**
 * A personnel number may stand in a file once. Of equal lines the first counts; when they differ, nobody can
 * tell which is true, and none counts.
 */
export function rejectRepeatedNumbers(lines: readonly GoodLine[]): {
  employees: Employee[]
  badLines: BadLine[]
} {
  const employees: Employee[] = []
  const badLines: BadLine[] = []
  for (const [first, ...others] of Map.groupBy(lines, ({ employee }) => employee.employeeNumber).values()) {
    if (!first) continue
    const equal = others.every(({ employee }) => isDeepStrictEqual(employee, first.employee))
    if (equal) employees.push(first.employee)
    const bad = equal ? others : [first, ...others]
    badLines.push(...bad.map((line) => repeatedLine(line, [first, ...others], equal)))
  }
  return { employees, badLines }
}

function repeatedLine({ line, employee }: GoodLine, all: readonly GoodLine[], equal: boolean): BadLine {
  const elsewhere = lineList(all.map((other) => other.line).filter((other) => other !== line))
  const { employeeNumber } = employee
  return {
    line,
    column: 'personalnummer',
    employeeNumber,
    messageDe: equal
      ? `Personalnummer ${employeeNumber} steht mit gleichen Angaben schon in Zeile ${all[0]?.line}`
      : `Personalnummer ${employeeNumber} steht mit anderen Angaben auch in Zeile ${elsewhere}; keine zählt`,
    messageEn: equal
      ? `employee number ${employeeNumber} stands with equal data in line ${all[0]?.line} already`
      : `employee number ${employeeNumber} stands with other data in line ${elsewhere} too; none counts`,
  }
}
