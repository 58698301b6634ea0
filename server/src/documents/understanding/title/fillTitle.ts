import { TITLE_MAX_LENGTH } from '@amtsbote/contract'
import { parseTitlePattern, type TitleField, type TitlePiece } from '#procedures'

export type TitleValues = Readonly<Record<TitleField, string | null>>

/** Fills a town's title pattern; parts whose value is unknown vanish, and it never grows beyond 120 characters. */
export function fillTitle(pattern: string, values: TitleValues): string {
  const pieces = parseTitlePattern(pattern) ?? []
  const whole = fill(pieces, values)
  if (whole.length <= TITLE_MAX_LENGTH) return whole
  const withoutProvider = fill(pieces, { ...values, traeger: null })
  if (withoutProvider.length <= TITLE_MAX_LENGTH) return withoutProvider
  const excess = withoutProvider.length - TITLE_MAX_LENGTH
  return fill(pieces, { ...values, traeger: null, thema: shorten(values.thema ?? '', excess) })
}

/** What a cut must not end with: words that lead on to the next, and punctuation. */
const LEFT_OVER =
  /(?:[\s,;:–-]+(?:der|die|das|des|dem|den|und|oder|im|in|mit|von|vom|für|zur|zum|zu|bei|auf|an|am|nach|sowie|eine?[rs]?))*[\s,;:–-]*$/iu

/** Cuts whole words at the end, so that every word of the title still stands on the page. */
function shorten(topic: string, excess: number) {
  const cut = topic.slice(0, Math.max(0, topic.length - excess + 1))
  return cut.slice(0, Math.max(0, cut.lastIndexOf(' '))).replace(LEFT_OVER, '') || null
}

function fill(pieces: readonly TitlePiece[], values: TitleValues): string {
  return pieces
    .map((piece) => fillPiece(piece, values))
    .join('')
    .trim()
}

function fillPiece(piece: TitlePiece, values: TitleValues): string {
  if (piece.kind === 'text') return piece.text
  if (piece.kind === 'field') return values[piece.field] ?? ''
  const known = piece.pieces.every((inner) => inner.kind !== 'field' || values[inner.field] !== null)
  return known ? piece.pieces.map((inner) => fillPiece(inner, values)).join('') : ''
}
