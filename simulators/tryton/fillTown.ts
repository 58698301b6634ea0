import type { Session } from './rpc.ts'

/** Name of the database; it is part of every address of Tryton's web client. */
export const trytonDatabase = 'akte'

/** Somebody whose personnel file Tryton keeps. */
export interface Person {
  readonly employeeNumber: string
  readonly firstName: string
  readonly lastName: string
}

/** An account for robots. */
export interface Clerk {
  readonly login: string
  readonly password: string
}

/** Rows written at once: more make a request slow, fewer make many of them. */
const BATCH = 500

/** Fills a fresh database: the town as a company, its employees, a technical account with every right of a clerk. */
export async function fillTown(session: Session, people: readonly Person[]): Promise<Clerk> {
  const open = await session.search('ir.module.config_wizard.item', [['state', '=', 'open']], ['id'])
  // The wizard that would otherwise open in front of the first user.
  await session.write('ir.module.config_wizard.item', idsOf(open), { state: 'done' })
  const [german] = idsOf(await session.search('ir.lang', [['code', '=', 'de']], ['id']))
  const [euro] = await session.create('currency.currency', [
    { name: 'Euro', symbol: '€', code: 'EUR', numeric_code: '978' },
  ])
  const [town] = await session.create('party.party', [
    { name: 'Stadt Musterstadt', code: 'STADT', lang: german },
  ])
  const [company] = await session.create('company.company', [{ party: town, currency: euro }])
  const companies = { companies: [['add', [company]]], company, language: german }
  await session.write('res.user', [session.user], companies)
  // The town gives its personnel numbers itself; with a sequence Tryton would, and its form takes none.
  const settings = await session.search('party.configuration', [], ['id'])
  await session.write('party.configuration', idsOf(settings), { party_sequence: null })
  for (let start = 0; start < people.length; start += BATCH) {
    const batch = people.slice(start, start + BATCH)
    const named = ({ employeeNumber, firstName, lastName }: Person) => ({
      code: employeeNumber,
      name: `${lastName}, ${firstName}`,
      lang: german,
    })
    const parties = await session.create('party.party', batch.map(named))
    await session.create(
      'company.employee',
      parties.map((party) => ({ party, company })),
    )
  }
  const clerk = { login: 'amtsbote', password: 'Uebung-Amtsbote-1' }
  const groups = idsOf(await session.search('res.group', [], ['id']))
  await session.create('res.user', [{ name: 'Amtsbote', ...clerk, ...companies, groups: [['add', groups]] }])
  return clerk
}

function idsOf(rows: readonly { readonly id: number }[]): readonly number[] {
  return rows.map(({ id }) => id)
}
