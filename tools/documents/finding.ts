/** Something written that is not true (any more). */
export interface Finding {
  readonly path: string
  readonly message: string
}
