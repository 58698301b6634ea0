import { fold } from '../names/fold.ts'

/**
 * A phrase to be looked for in folded text: words separated by spaces, `*` for any ending or beginning of a word,
 * `…` for up to six words between. Written as people write it; folded here, so that it meets umlauts in any form.
 */
export function phrase(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.map(source).join('|'), 'u')
}

const GAP = '(?:\\S+ ){0,6}?'

function source(alternative: string): string {
  const words = alternative.split(' ').map((word) => {
    if (word === '…') return GAP
    const letters = fold(word.replaceAll('*', ''))
    const escaped = letters.replace(/[.()]/g, '\\$&')
    return `${word.startsWith('*') ? '\\S*' : ''}${escaped}${word.endsWith('*') ? '\\S*' : '[.,:;)!]*'} `
  })
  return `(?<= )\\(?${words.join('')}`
}

/** The words of all phrases without wildcards: what a misread word of a page is corrected to. */
export function wordsOf(alternatives: readonly string[]): readonly string[] {
  return alternatives
    .flatMap((alternative) => alternative.split(' '))
    .flatMap((word) => {
      const folded = fold(word)
      return /^[a-z]{7,}$/.test(folded) ? [folded] : []
    })
}
