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
