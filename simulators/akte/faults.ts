import type { Receipt } from './receipt.ts'

/** What can be wrong with a receiving side, for tests of the sending one. */
export type Fault =
  | { readonly kind: 'none' }
  /** Takes nothing and answers nothing. */
  | { readonly kind: 'down' }
  /** Waits before it works on each order. */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** Refuses every order with this code. */
  | { readonly kind: 'refuse'; readonly code: string }
  /** Files what was ordered, but acknowledges something else. */
  | { readonly kind: 'wrong-acknowledgement'; readonly field: 'sha256' | 'register' | 'employeeNumber' }
  /** Cannot store anything any more. */
  | { readonly kind: 'disk-full' }

/**
 * Reads a fault as it is written on the command line: `down`, `slow:5000`, `refuse:register-closed`,
 * `wrong-acknowledgement:register`, `disk-full`.
 *
 * @throws Error when there is no such fault
 */
export function parseFault(text: string): Fault {
  const [kind = '', value = ''] = text.split(':')
  if (kind === 'none' || kind === 'down' || kind === 'disk-full') return { kind }
  if (kind === 'slow' && /^\d+$/.test(value)) return { kind, delayMs: Number(value) }
  if (kind === 'refuse' && value !== '') return { kind, code: value }
  if (kind === 'wrong-acknowledgement' && isField(value)) return { kind, field: value }
  throw new Error(`Unknown fault "${text}"`)
}

/** Turns a true receipt into one that proves something else. */
export function falsify(receipt: Receipt, fault: Fault): Receipt {
  if (fault.kind !== 'wrong-acknowledgement') return receipt
  switch (fault.field) {
    case 'sha256':
      return { ...receipt, sha256: '0'.repeat(64) }
    case 'register':
      return { ...receipt, register: receipt.register === '08' ? '07' : '08' }
    case 'employeeNumber':
      return { ...receipt, employeeNumber: '9999999', fileReference: '10-9999999' }
  }
}

function isField(value: string): value is 'sha256' | 'register' | 'employeeNumber' {
  return value === 'sha256' || value === 'register' || value === 'employeeNumber'
}
