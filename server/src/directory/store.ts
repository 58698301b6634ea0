import type { Employee, EmployeeNumber, Sha256 } from '@amtsbote/contract'
import { type Selectable, sql } from 'kysely'
import type { Database, Transaction } from '#database'
import type { StoredEmployee } from './planImport.ts'
import { wordsOfEmployee } from './searchWords.ts'
import type { DirectoryTables } from './tables.ts'

/** 5,000 rows are about 2 MB of JSON: few round trips, no statement that holds the server up. */
const WRITE_BATCH = 5_000

type EmployeeRow = Omit<Selectable<DirectoryTables['employee']>, 'search'>
type NameRow = DirectoryTables['employee_former_name']

const columns = [
  'employee_number',
  'salutation',
  'academic_title',
  'first_names',
  'last_name',
  'birth_date',
  'mail_address',
  'office',
  'status',
  'left_on',
] as const

/** Version of the directory; rises with every change. */
export async function directoryVersion(db: Database | Transaction): Promise<number> {
  const row = await db.selectFrom('directory').select('version').executeTakeFirstOrThrow()
  return row.version
}

/** Waits until no other import is writing; the lock lasts until the transaction ends. @returns the version */
export async function lockDirectory(trx: Transaction): Promise<number> {
  const row = await trx.selectFrom('directory').select('version').forUpdate().executeTakeFirstOrThrow()
  return row.version
}

export async function raiseVersion(trx: Transaction, version: number): Promise<void> {
  await trx.updateTable('directory').set({ version }).execute()
}

/** Makes every process load the directory anew, because what belongs to it has changed. */
export async function renewDirectory(trx: Transaction): Promise<void> {
  await raiseVersion(trx, (await lockDirectory(trx)) + 1)
}

/** Everybody, ordered by number, and the version, both of the same moment. */
export async function readSnapshot(db: Database): Promise<{
  version: number
  stored: Map<EmployeeNumber, StoredEmployee>
}> {
  const { version, rows, names } = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => ({
      version: await directoryVersion(trx),
      rows: await trx.selectFrom('employee').select(columns).orderBy('employee_number').execute(),
      names: await trx.selectFrom('employee_former_name').selectAll().orderBy('position').execute(),
    }))
  return { version, stored: storedEmployees(rows, names) }
}

/** Those of the numbers that exist, in no particular order. */
export async function readByNumbers(
  db: Database,
  numbers: readonly EmployeeNumber[],
): Promise<StoredEmployee[]> {
  const wanted = sql<boolean>`employee_number = any(${sql.val(numbers)}::text[])`
  const rows = await db.selectFrom('employee').select(columns).where(wanted).execute()
  const names = await db
    .selectFrom('employee_former_name')
    .selectAll()
    .where(wanted)
    .orderBy('position')
    .execute()
  return [...storedEmployees(rows, names).values()]
}

/** Numbers of at most `limit` employees whose words satisfy a tsquery. */
export async function findByWords(db: Database, query: string, limit: number): Promise<EmployeeNumber[]> {
  const rows = await db
    .selectFrom('employee')
    .select('employee_number')
    .where(sql<boolean>`search @@ ${query}::tsquery`)
    .limit(limit)
    .execute()
  return rows.map((row) => row.employee_number)
}

/** Inserts or replaces employees with their former names. A second call with the same changes nothing more. */
export async function writeEmployees(
  trx: Transaction,
  employees: readonly StoredEmployee[],
  now: Date,
): Promise<void> {
  for (let start = 0; start < employees.length; start += WRITE_BATCH) {
    const batch = employees.slice(start, start + WRITE_BATCH)
    await upsert(trx, batch, now)
    await replaceFormerNames(trx, batch)
  }
}

async function upsert(trx: Transaction, batch: readonly StoredEmployee[], now: Date): Promise<void> {
  const rows = batch.map((stored) => ({ ...rowOf(stored), words: wordsOfEmployee(employeeOf(stored)) }))
  await sql`
    insert into employee (employee_number, salutation, academic_title, first_names, last_name, birth_date,
      mail_address, office, status, left_on, search, created_at, updated_at)
    select employee_number, salutation, academic_title, first_names, last_name, birth_date,
      mail_address, office, status, left_on, array_to_tsvector(words), ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      employee_number text, salutation text, academic_title text, first_names text, last_name text,
      birth_date date, mail_address text, office text, status text, left_on date, words text[])
    on conflict (employee_number) do update set
      salutation = excluded.salutation, academic_title = excluded.academic_title,
      first_names = excluded.first_names, last_name = excluded.last_name, birth_date = excluded.birth_date,
      mail_address = excluded.mail_address, office = excluded.office, status = excluded.status,
      left_on = excluded.left_on, search = excluded.search, updated_at = excluded.updated_at`.execute(trx)
}

async function replaceFormerNames(trx: Transaction, batch: readonly StoredEmployee[]): Promise<void> {
  const numbers = batch.map(({ employee }) => employee.employeeNumber)
  await trx
    .deleteFrom('employee_former_name')
    .where(sql<boolean>`employee_number = any(${sql.val(numbers)}::text[])`)
    .execute()
  const rows = batch.flatMap(({ employee, birthNames, renamedFrom }) => [
    ...birthNames.map((name, position) => nameRow(employee.employeeNumber, 'file', position, name)),
    ...renamedFrom.map((name, position) => nameRow(employee.employeeNumber, 'renamed', position, name)),
  ])
  await sql`
    insert into employee_former_name (employee_number, origin, position, name)
    select employee_number, origin, position, name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (employee_number text, origin text, position integer, name text)`.execute(trx)
}

/** Records that somebody imported a file, also when it brought nothing new. */
export async function insertImport(
  trx: Transaction,
  row: DirectoryTables['directory_import'] & { sha256: Sha256 },
): Promise<void> {
  await trx.insertInto('directory_import').values(row).execute()
}

/** What the rest of the program sees: former names of both origins, newest first, without today's name. */
export function employeeOf({ employee, birthNames, renamedFrom }: StoredEmployee): Employee {
  const former = new Set([...renamedFrom, ...birthNames])
  former.delete(employee.lastName)
  return { ...employee, formerLastNames: [...former] }
}

function storedEmployees(
  rows: readonly EmployeeRowWithoutTimes[],
  names: readonly NameRow[],
): Map<EmployeeNumber, StoredEmployee> {
  const namesOf = Map.groupBy(names, (row) => row.employee_number)
  return new Map(
    rows.map((row) => {
      const own = namesOf.get(row.employee_number) ?? []
      const ofOrigin = (origin: NameRow['origin']) =>
        own.filter((name) => name.origin === origin).map(({ name }) => name)
      const stored = {
        employee: fieldsOf(row),
        birthNames: ofOrigin('file'),
        renamedFrom: ofOrigin('renamed'),
      }
      return [row.employee_number, stored]
    }),
  )
}

type EmployeeRowWithoutTimes = Omit<EmployeeRow, 'created_at' | 'updated_at'>

function fieldsOf(row: EmployeeRowWithoutTimes): StoredEmployee['employee'] {
  return {
    employeeNumber: row.employee_number,
    salutation: row.salutation,
    academicTitle: row.academic_title,
    firstNames: row.first_names,
    lastName: row.last_name,
    birthDate: row.birth_date,
    mailAddress: row.mail_address,
    office: row.office,
    status: row.status,
    leftOn: row.left_on,
  }
}

function rowOf({ employee }: StoredEmployee): EmployeeRowWithoutTimes {
  return {
    employee_number: employee.employeeNumber,
    salutation: employee.salutation,
    academic_title: employee.academicTitle,
    first_names: employee.firstNames,
    last_name: employee.lastName,
    birth_date: employee.birthDate,
    mail_address: employee.mailAddress,
    office: employee.office,
    status: employee.status,
    left_on: employee.leftOn,
  }
}

function nameRow(
  employee_number: EmployeeNumber,
  origin: NameRow['origin'],
  position: number,
  name: string,
): NameRow {
  return { employee_number, origin, position, name }
}
