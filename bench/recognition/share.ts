/** `part` of `whole` with its percentage; a dash of nothing. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part}/${whole} (${((part / whole) * 100).toFixed(part === whole ? 0 : 1)} %)`
}
