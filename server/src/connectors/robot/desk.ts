import type { Sha256 } from '@amtsbote/contract'

/** A document for a robot, named by its order. */
export interface RobotOrder {
  /** The same key is taken in once. */
  readonly key: string
  readonly input: Readonly<Record<string, string>>
  readonly file: {
    readonly name: string
    readonly mediaType: string
    readonly sha256: Sha256
    readonly sizeBytes: number
  }
}

/** Where the work on an order stands. */
export type WorkSeen =
  | { readonly kind: 'absent' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'done'; readonly id: string; readonly result: unknown }
  /** It ended, or waits for a person. `touched`: something in the e-file was begun, and perhaps done. */
  | { readonly kind: 'stuck'; readonly message: string; readonly touched: boolean }

/** Who has robots do something. */
export interface RobotDesk {
  /** @throws AmtsboteError when there is no such robot */
  add(order: RobotOrder): Promise<void>
  look(key: string): Promise<WorkSeen>
  /** Takes work back that nobody has begun. @returns false when it was begun */
  cancel(key: string): Promise<boolean>
}
