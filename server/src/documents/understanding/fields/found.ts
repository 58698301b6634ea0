import type { Box } from '@amtsbote/contract'
import type { Token } from '../sheet/sheet.ts'

/** A value with the place where everybody can check it. */
export interface Found<T> {
  readonly value: T
  readonly text: string
  readonly boxes: Box[]
}

export function foundAt<T>(value: T, tokens: readonly Token[]): Found<T> {
  return {
    value,
    text: tokens.map((token) => token.raw).join(' '),
    boxes: tokens.flatMap((token) => [...token.boxes]),
  }
}
