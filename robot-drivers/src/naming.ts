/** A name as a person says it: no case is folded, but space around it, and a colon or star after it, are not part of it. */
export function whole(name: string | RegExp): RegExp {
  if (name instanceof RegExp) return name
  // Not RegExp.escape: it spells the first letter as a number, which nobody can read in a trace.
  const plain = name.trim().replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const spaced = plain.replaceAll(/\s+/g, '\\s+')
  return new RegExp(`^\\s*${spaced}\\s*[:*]*\\s*$`)
}
