import type { Screen, Target } from '@amtsbote/robot-drivers'
import type { Secret } from '@amtsbote/robot-sdk'

/** Which of Tryton's forms. */
export type Form = 'person' | 'employee'

/** Who signs in where. The address names the database as its path, `http://akten.stadt.example/akte`. */
export interface SignIn {
  readonly address: URL
  readonly account: string
  readonly password: Secret
}

/**
 * One of Tryton's programs: everything in which they differ, and nothing else. The steps speak of the words of this table,
 * so that a robot is built once and works in each of them.
 */
export interface TrytonClient {
  /**
   * Opens the program and signs in.
   * @throws SystemError when Tryton does not let the account in
   */
  open(access: SignIn, signal: AbortSignal): Promise<OpenedClient>
  readonly fields: {
    readonly name: Target
    readonly number: Target
    /** Whose employment it is: takes a part of the number or name and asks for the record. */
    readonly person: Target
    readonly company: Target
    readonly entry: Target
  }
  /** What asks which record is meant when a field like `person` is left with a part of its name. */
  readonly search: { readonly dialog: Target; readonly ok: Target }
  /**
   * Whether the program asks which record is meant, after a field like `person` was left with this in it. One that does not
   * ask has found the only record there is.
   */
  asksWhich(opened: OpenedClient, written: string): Promise<boolean>
  readonly save: Target
  /** What Tryton shows when it has saved. */
  readonly saved: Target
}

/** A program that is signed in. */
export interface OpenedClient {
  readonly screen: Screen
  /** Brings an empty form in front that shows no other people, and waits until it holds what Tryton fills in by itself. */
  begin(form: Form, personnelNumber: string): Promise<void>
  /** Leaves a form that was saved. */
  leave(form: Form): Promise<void>
}
