/** Values that a title can be made of. German, because clerks write the patterns. */
const titleFields = ['datum', 'thema', 'traeger', 'umfang', 'gueltig-bis'] as const
export type TitleField = (typeof titleFields)[number]

/** A piece of a title pattern: fixed text, a value, or a part that vanishes when one of its values is unknown. */
export type TitlePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: TitleField }
  | { readonly kind: 'optional'; readonly pieces: readonly TitlePiece[] }

/**
 * Reads a title pattern such as `{datum} Zertifikat[ – {thema}][ ({traeger})]`.
 * Returns null when a placeholder is unknown or a bracket has no partner; brackets do not nest.
 */
export function parseTitlePattern(pattern: string): readonly TitlePiece[] | null {
  const pieces: TitlePiece[] = []
  for (const part of pattern.split(/(\[[^[\]]*\])/)) {
    const optional = part.startsWith('[') && part.endsWith(']')
    const inner = parseFields(optional ? part.slice(1, -1) : part)
    if (inner === null) return null
    if (optional) pieces.push({ kind: 'optional', pieces: inner })
    else pieces.push(...inner)
  }
  return pieces
}

function parseFields(part: string): readonly TitlePiece[] | null {
  const pieces: TitlePiece[] = []
  for (const piece of part.split(/(\{[^{}]*\})/)) {
    if (piece === '') continue
    const name = /^\{(.*)\}$/.exec(piece)?.[1]
    const field = titleFields.find((known) => known === name)
    if (field) pieces.push({ kind: 'field', field })
    else if (/[{}[\]]/.test(piece)) return null
    else pieces.push({ kind: 'text', text: piece })
  }
  return pieces
}
