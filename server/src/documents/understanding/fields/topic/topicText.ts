import { fold } from '../../names/fold.ts'
import type { Token } from '../../sheet/sheet.ts'

/** Longest topic that a title has room for, and the shortest that says anything. */
const TOPIC_LENGTH_MAX = 110
const TOPIC_LENGTH_MIN = 4

/** Labels of forms and beginnings of sentences, folded. */
const noTopic =
  /^(thema|titel|termin|datum|zeitraum|dauer|umfang|ort|inhalte?|schwerpunkte|programm|name|vorname|pers\.?|personalnummer|arbeitsbereich|dienststelle|behorde|amt|unterschrift|referent\S*|dozent\S*|kursleitung|blatt|seite|ich|wir|hiermit|hat|teilgenommen|bestehen|unterweis\S*|e-mail|nach ss|nach 8)\b/

function isLabelOrSentence(name: string): boolean {
  const folded = fold(name)
  return noTopic.test(folded) || / (dass|wurde|wird|hat|ist|haben) /.test(folded)
}

/** Stamps of the mail room run across everything. */
const stamp = /\b(eingang|eingegangen|poststelle|posteingang)\b/i

/** Whether words can be a course's title: letters, of a usual length, no person's name and no date among them. */
export function isTopicText(words: readonly Token[], taken: ReadonlySet<number>): boolean {
  const name = topicName(words)
  if (name.length < TOPIC_LENGTH_MIN || name.length > TOPIC_LENGTH_MAX) return false
  if (words.some((token) => taken.has(token.index))) return false
  return /\p{L}{3}/u.test(name) && !stamp.test(name) && !isLabelOrSentence(name)
}

/** The words without quotation marks and closing punctuation; a word that a line divided is joined again. */
export function topicName(words: readonly Token[]): string {
  return words
    .map((token) => token.raw)
    .join(' ')
    .replace(/(\p{L})- (?!(?:und|oder|bzw\.?|sowie|and|or) )(?=\p{Ll})/gu, '$1')
    .replace(/[„“”"»«]/g, '')
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '')
    .replace(/\s+/g, ' ')
}
