import type { Employee } from '@amtsbote/contract'

const HEADER =
  'personalnummer;anrede;titel;vorname;nachname;geburtsname;geburtsdatum;email;dienststelle;status;austritt'

/** The directory as the personnel system exports it: semicolons, UTF-8, ISO dates, line feeds. */
export function directoryCsv(employees: readonly Employee[]): string {
  return csvText(HEADER, employees.map(row))
}

/** A table as the town's systems export it: semicolons, UTF-8, line feeds. */
export function csvText(header: string, rows: readonly (readonly string[])[]): string {
  return `${[header, ...rows.map((cells) => cells.map(quoted).join(';'))].join('\n')}\n`
}

function row(employee: Employee): string[] {
  return [
    employee.employeeNumber,
    employee.salutation,
    employee.academicTitle,
    employee.firstNames,
    employee.lastName,
    employee.formerLastNames.join(', '),
    employee.birthDate ?? '',
    employee.mailAddress,
    employee.office,
    employee.status === 'active' ? 'aktiv' : 'ausgeschieden',
    employee.leftOn ?? '',
  ]
}

function quoted(value: string): string {
  return /[;"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
