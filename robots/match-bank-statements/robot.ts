import { readFile } from 'node:fs/promises'
import { readBankStatements } from '@amtsbote/robot-formats'
import { absent, ask, BusinessError, defineRobot, done, fileInput, z } from '@amtsbote/robot-sdk'
import { openLedger } from './ledger.ts'
import { type Doubt, match } from './match.ts'

/** Lines that a question shows; the rest is in the table that is attached. */
const SHOWN = 20

const doubts: Readonly<Record<Doubt, string>> = {
  'no-reference': 'kein offenes Kassenzeichen genannt',
  'several-references': 'mehrere Kassenzeichen genannt',
  'other-amount': 'Betrag weicht ab',
  'already-paid-for': 'dasselbe Kassenzeichen mehrfach gezahlt',
}

/** Books what a bank statement says was paid, only what is sure; the rest goes to a person as one list. */
export default defineRobot({
  id: 'match-bank-statements',
  title: 'Kontoauszug zuordnen',
  purpose:
    'Bucht eindeutige Zahlungseingänge auf offene Posten; alles Zweifelhafte bekommt eine Person als Liste.',
  input: z.object({ file: fileInput }),
  trigger: { kind: 'folder', files: ['*.xml'] },
  systems: [{ id: 'ledger', title: 'Offene Posten' }],
  secrets: ['ledger-password'],
  limits: { active: 1, minutes: 15, retries: 5, retrySeconds: 10 },
  async run({ files: [file], decision, effect, log, progress, attach, system, secret }) {
    if (decision) return { checked: decision.choice }
    if (!file) throw new BusinessError('Dem Auftrag fehlt der Kontoauszug.')
    const entries = readBankStatements(await readFile(file.path)).flatMap((statement) => statement.entries)
    const ledger = await openLedger(system('ledger'), secret('ledger-password').reveal())
    try {
      const items = await ledger.itemsFor(entries.map(({ key }) => key))
      const matched = match(entries, items)
      const sure = matched.filter((one) => one.kind === 'sure')
      for (const [index, { entry, item }] of sure.entries()) {
        await effect(`payment-${entry.key}`, {
          class: 'pay',
          about: { reference: item.reference, cents: item.cents },
          do: () => ledger.book(entry.key, item),
          verify: async () => ((await ledger.bookingOf(entry.key)) === item.reference ? done() : absent),
          preview: async () => ({ before: { open: item.cents }, after: { open: 0 } }),
        })
        progress({ done: index + 1, of: sure.length })
      }
      const doubtful = matched.filter((one) => one.kind === 'doubtful')
      log(`${sure.length} gebucht, ${doubtful.length} zweifelhaft`)
      if (doubtful.length === 0) return { booked: sure.length }
      const lines = doubtful.map(
        ({ entry, why }) =>
          `${entry.bookedOn ?? ''};${(entry.cents / 100).toFixed(2)};${doubts[why]};${entry.key}`,
      )
      attach({
        name: 'zweifelhaft.csv',
        mediaType: 'text/csv',
        bytes: new TextEncoder().encode(['Tag;Betrag;Grund;Umsatz', ...lines].join('\r\n')),
      })
      return ask({
        title: `${doubtful.length} Zahlungseingänge von Hand zuordnen`,
        text: lines.slice(0, SHOWN).join('\n'),
        choices: ['Erledigt', 'Weitergegeben'],
      })
    } finally {
      await ledger.close()
    }
  },
})
