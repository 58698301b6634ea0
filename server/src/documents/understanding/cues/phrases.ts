import { fold } from '../names/fold.ts'

/**
 * A phrase to be looked for in folded text: words separated by spaces, `*` for any ending or beginning of a word,
 * `…` for up to six words between. Written as people write it; folded here, so that it meets umlauts in any form.
 * No phrase goes on over the end of a sentence or a colon that it does not name: `nicht vorgesehen. Bestanden` is none.
 */
export function phrase(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.map(source).join('|'), 'u')
}

/** Words between, not over the end of a sentence; `12.` is a day. */
const GAP = '(?:(?:\\S*[^\\s.;:!?]|\\d+\\.) ){0,6}?'

function source(alternative: string): string {
  const words = alternative.split(' ').map((word, position, all) => {
    if (word === '…') return GAP
    const letters = fold(word.replaceAll('*', ''))
    const escaped = letters.replace(/[.()]/g, '\\$&')
    const last = position === all.length - 1
    const rest = word.endsWith('*') ? (last ? '\\S*' : '[^\\s.;:!?]*') : last ? '[.,:;)!]*' : '[,)]*'
    return `${word.startsWith('*') ? '\\S*' : ''}${escaped}${rest} `
  })
  return `(?<= )\\(?${words.join('')}`
}

/** The same from a text in which bars or ends of lines separate the phrases. */
export function phrases(text: string): RegExp {
  return phrase(
    ...text
      .split(/[|\n]/)
      .map((alternative) => alternative.trim())
      .filter((alternative) => alternative !== ''),
  )
}
