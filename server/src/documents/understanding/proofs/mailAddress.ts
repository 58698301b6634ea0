import type { Proof, Role } from '@amtsbote/contract'
import { phrases } from '../cues/phrases.ts'
import type { DirectoryIndex } from '../directoryIndex.ts'
import { misreadingCost } from '../names/alignment.ts'
import type { Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { type Figure, ownerOf } from './owner.ts'

/** A staff mail address on the page, and whose detail it is. */
export interface PrintedAddress {
  readonly address: string
  readonly token: Token
  readonly owner: Figure | undefined
  /** Positions in the directory of those who have exactly this address. */
  readonly holders: readonly number[]
  /** Printed as the name under which somebody signed in; organisers sign in on nobody's certificate. */
  readonly isAccount: boolean
}

const everybody: ReadonlySet<Role> = new Set([
  'participant',
  'addressee',
  'unknown',
  'contact',
  'lecturer',
  'signatory',
])

/** Most that a misread address may differ: a lost dot or one look-alike. */
const ADDRESS_COST_MAX = 0.6

/** Mail addresses with the person in whose neighbourhood they stand, whatever that person does. */
export function findMailAddresses(
  view: View,
  figures: readonly Figure[],
  directory: DirectoryIndex,
): readonly PrintedAddress[] {
  return view.sheet.tokens.flatMap((token) => {
    if (!AT.test(token.raw)) return []
    const address = wholeAddress(view, token)
    if (!/^[^@\s]+@[^@\s]+\.\p{L}{2,}$/u.test(address)) return []
    const before = wordsBefore(view, token)
    if (contact.test(before)) return []
    const holders = directory.byMailAddress.get(address) ?? []
    const isTheirs = (position: number) => holders.includes(position)
    const owner = ownerOf(view, figures, token, { roles: everybody, isTheirs })
    return [{ address, token, owner, holders, isAccount: account.test(before) }]
  })
}

/** An address behind `Auskunft erteilt` is nobody's who took part, whoever is named elsewhere. */
const contact = phrases(`
  kontakt* | ansprechpartner* | ansprechperson* | auskunft* | auskünfte* | rückfragen* | fragen* | anmeldung* | contact*
`)

const account = phrases(`
  anmeldename* | benutzer* | nutzer* | nutzername* | login | konto | kennung | lernkonto* | lernende* | angemeldet als |
  angemeldet mit | teilnehmer* | teilnehmende* | learner* | user* | account* | signed in as
`)

/** What the line, or the label beside or above it, says up to an address, itself included. */
function wordsBefore(view: View, token: Token): string {
  const line = view.sheet.lines[token.line]
  if (!line) return ''
  const before = line.tokens.filter((other) => other.index <= token.index)
  return view.cues(before.length > 1 ? before : [...view.around(line).label, ...before])
}

const AT = /@|©|\(at\)|\[at\]/

/** Readers put gaps behind hyphens and dots, and lines end there: what belongs to the address is joined again. */
function wholeAddress(view: View, token: Token): string {
  const { tokens } = view.sheet
  const [previous, next] = [tokens[token.index - 1], tokens[token.index + 1]]
  const before = previous?.line === token.line && /[\p{L}\d][-._]$/u.test(previous.raw) ? previous.raw : ''
  const open = /-$/.test(token.raw) || !/\.\p{L}{2,}[^\p{L}\d]*$/u.test(token.raw)
  const behind = open && next && /^[\p{L}\d.-]+\.\p{L}{2,}[^\p{L}\d]*$/u.test(next.raw) ? next.raw : ''
  return (before + token.raw + behind)
    .toLowerCase()
    .replace(AT, '@')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
}

/** An address agrees when it is the employee's, contradicts when it is exactly a colleague's, and says nothing else. */
export function mailAddressProof(
  addresses: readonly PrintedAddress[],
  figure: Figure,
  position: number,
  mailAddress: string,
): Proof | undefined {
  const own = addresses.filter(({ owner }) => owner === figure)
  const proofs = own.flatMap(({ address, token, holders }): Proof[] => {
    const agreement = compare(address, holders, position, mailAddress.toLowerCase())
    return agreement ? [{ kind: 'mail-address', agreement, text: token.text, boxes: [...token.boxes] }] : []
  })
  return proofs.find(({ agreement }) => agreement === 'agrees') ?? proofs[0]
}

function compare(
  address: string,
  holders: readonly number[],
  position: number,
  mailAddress: string,
): Proof['agreement'] | undefined {
  if (holders.includes(position)) return 'agrees'
  if (holders.length > 0) return 'contradicts'
  if (mailAddress === '') return undefined
  const near = misreadingCost(address, mailAddress, ADDRESS_COST_MAX) !== Number.POSITIVE_INFINITY
  // Two colleagues may differ by a letter: a misread address is no proof, only a hint.
  return near ? 'unclear' : undefined
}
