import { phrase } from '../cues/phrases.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { isTopicText } from './topicText.ts'

/** How a line ends after which the title stands by itself: `hat erfolgreich teilgenommen an`. */
const announces = phrase(
  'an der *veranstaltung',
  'an der *fortbildung',
  'an der *schulung',
  'an der *weiterbildung',
  'an der *unterweisung',
  'an der *tagung',
  'an dem *seminar',
  'an dem *lehrgang',
  'an dem *kurs',
  'an dem *workshop',
  'an der *maßnahme',
  'am *seminar',
  'am *lehrgang',
  'am *kurs',
  'am *workshop',
  'am *webinar',
  'am *training',
  'den *kurs',
  'den *lehrgang',
  'das *seminar',
  'die *fortbildung',
  'die *schulung',
  'die *weiterbildung',
  'die *veranstaltung',
  'das *modul',
  'abschluss des *kurses',
  'abschluss des *lehrgangs',
  'abschluss des *seminars',
  'abschluss der *schulung',
  'abschluss der *fortbildung',
  'abschluss der *weiterbildung',
  'des *kurses',
  'des *lehrgangs',
  'des *seminars',
  'teilnahme an',
  'teilnahme am',
  'teilnahme am *seminar',
  'teilgenommen an',
  'teilgenommen am',
  'teilgenommen',
  'abgeschlossen',
  'absolviert',
  'besucht',
  'bestanden',
  'zum thema',
  'über',
  'the course',
  'the training',
  'the seminar',
  'the workshop',
  'completed',
  'attended',
  'participated in',
  'completion of',
  'attendance at',
)
const announcesAtEnd = new RegExp(`(?:${announces.source})$`, 'u')

/** A line that begins so goes on with the sentence and is no title. */
const sentence =
  /^(hat|wurde|ist|vom|am|im|in|von|mit|das|dass|die oben|der oben|mit erfolg|erfolgreich|an der|an dem|and|on|from|has|held|inhalte?|themen|schwerpunkte)$/

/** The line below one that announces a title, with a second line of the same size when the title goes on. */
export function followingTopic(view: View, taken: ReadonlySet<number>): readonly Token[] | undefined {
  for (const line of view.sheet.lines) {
    if (!announcesAtEnd.test(view.cues(line.tokens).replace(/[.:,]+ $/, ' '))) continue
    const title = view.around(line).below[0]
    if (!title || !isTopicText(title.tokens, taken) || sentence.test(title.tokens[0]?.folded ?? '')) continue
    const more = view.around(title).below[0]
    const whole = more && goesOn(title, more) ? [...title.tokens, ...more.tokens] : title.tokens
    return isTopicText(whole, taken) && !sentence.test(more?.tokens[0]?.folded ?? '') ? whole : title.tokens
  }
  return undefined
}

/** Same height of letters, directly below, and the first line is long enough to have been broken. */
export function goesOn(line: Line, next: Line): boolean {
  const ratio = next.place.height / line.place.height
  const close = next.place.y - (line.place.y + line.place.height) < 0.9 * line.place.height
  return (
    ratio > 0.7 && ratio < 1.45 && close && next.place.width < line.place.width * 1.2 && line.text.length > 20
  )
}

const kinds = phrase('*bescheinigung', '*zertifikat', '*nachweis', '*urkunde', '*bestätigung', 'certificate*')

/** What stands directly below the heading: `Bescheinigung` and under it `Erste-Hilfe-Fortbildung`. */
export function subtitle(view: View, taken: ReadonlySet<number>): readonly Token[] | undefined {
  const [heading] = view.sheet.lines
    .filter((line) => line.tokens.length <= 4 && kinds.test(view.cues(line.tokens)))
    .toSorted((a, b) => b.place.height - a.place.height)
  const below = heading && view.around(heading).below[0]
  if (!below || sentence.test(below.tokens[0]?.folded ?? '') || !/^\p{Lu}/u.test(below.text)) return undefined
  return isTopicText(below.tokens, taken) && !leadsOnAtStart.test(view.cues(below.tokens))
    ? below.tokens
    : undefined
}

const leadsOn = phrase(
  'hiermit*',
  'wir',
  'es wird',
  'bescheinig*',
  'bestätig*',
  'verliehen*',
  'frau',
  'herr',
  'herrn',
  'name*',
  'für',
  'this',
  'we',
  'nach §*',
)
const leadsOnAtStart = new RegExp(`^ (?:${leadsOn.source})`, 'u')
