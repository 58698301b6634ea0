import { absent, BusinessError, defineRobot, done, SystemError, z } from '@amtsbote/robot-sdk'

const booking = z.object({ number: z.int(), reference: z.string(), cents: z.int(), text: z.string() })

const fee = z.object({ cents: z.int(), text: z.string().min(1) })

/** Books the fees of a case into the practice cash book, each with a reference that finds it again. */
export default defineRobot({
  id: 'book-fees',
  title: 'Gebühren buchen',
  purpose: 'Bucht die Gebühren eines Vorgangs einzeln in das Übungskassenbuch.',
  input: z.object({ caseNumber: z.string().regex(/^[\w-]{1,40}$/), fees: z.array(fee).min(1).max(100) }),
  systems: [{ id: 'cashbook', title: 'Übungskassenbuch' }],
  secrets: [],
  // Every booking is found again by its reference, so that trying again costs nothing.
  limits: { active: 4, minutes: 5, retries: 20, retrySeconds: 2 },
  async run({ input, effect, log, progress, system, signal }) {
    const book = new URL('bookings', system('cashbook'))
    const { caseNumber, fees } = input
    const negative = fees.findIndex(({ cents }) => cents <= 0)
    if (negative >= 0) throw new BusinessError(`Gebühr ${negative + 1} ist nicht größer als null.`)

    const numbers: number[] = []
    for (const [index, { cents, text }] of fees.entries()) {
      const reference = `${caseNumber}/${index + 1}`
      const { number } = await effect(`fee-${reference}`, {
        class: 'pay',
        about: { reference, cents, text },
        do: () => post(book, { reference, cents, text }, signal),
        verify: async () => {
          const [found] = await find(book, reference, signal)
          return found ? done(found) : absent
        },
        preview: async () => {
          const [found] = await find(book, reference, signal)
          const before = found ? { cents: found.cents, text: found.text } : null
          return { before, after: { cents, text }, ...(found && { result: found }) }
        },
      })
      numbers.push(number)
      progress({ done: index + 1, of: fees.length })
    }
    log(`${numbers.length} Gebühren gebucht`)
    return { numbers }
  },
})

async function post(book: URL, entry: Omit<z.infer<typeof booking>, 'number'>, signal: AbortSignal) {
  const body = JSON.stringify(entry)
  const response = await fetch(book, { method: 'POST', body, signal })
  if (!response.ok) throw new SystemError(`Das Kassenbuch antwortet mit ${response.status}.`)
  return booking.parse(await response.json())
}

async function find(book: URL, reference: string, signal: AbortSignal) {
  const url = new URL(book)
  url.searchParams.set('reference', reference)
  const response = await fetch(url, { signal })
  if (!response.ok) throw new SystemError(`Das Kassenbuch antwortet mit ${response.status}.`)
  return z.array(booking).parse(await response.json())
}
