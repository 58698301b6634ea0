import type { Line, Token } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'
import { type Found, foundAt } from '../found.ts'
import { type Features, featuresOf } from '../ranked/features.ts'
import { bestOf, type Choice, type Span } from '../ranked/ranked.ts'
import type { Surroundings } from '../ranked/surroundings.ts'
import { providerName, providerSpans } from './spans.ts'
import { weights } from './weights.ts'

const kinds =
  /(institut|akademie|volkshochschule|\bvhs\b|\be\. ?v\.|\be\.v\b|gmbh|\bag\b|verband|verein|kammer|schule|universit|bildungs(werk|zentrum|haus|stätte)|unfallkasse|berufsgenossenschaft|rotes kreuz|dienst|stiftung|gesellschaft|zentrum|kolleg|landes|ministerium|tüv|dekra|\bihk\b|\bhwk\b|academy|institute|university|learning|consult|seminar|training|werkstatt|haus|lernwelt|plattform)/i
const house = /^(stadt|kreis|gemeinde|amt|fachbereich|landkreis)$/
const street =
  /(?<= )(\S*str\.|\S*strasse|\S*weg|\S*platz|\S*allee|\S*gasse|\S*ring|\S*ufer|\S*hof|am \S+|postfach) \d{1,4}|(?<= )(d-)?\d{5} [a-z]/u
const employer =
  /(organisationseinheit|dienststelle|behorde|arbeitgeber|arbeitsbereich|benutzer|firma|beschaftigt)/

/** Who gave the course, in words of the page; null when nothing says so. */
export function providerOf(around: Surroundings): Found<string> | null {
  const best = bestOf(providerChoices(around), weights)
  return best ? foundAt(providerName(best.words), best.words) : null
}

/** All that may be the organiser's name, in no order: what the weights are learned from. */
export function providerChoices(around: Surroundings): readonly Choice[] {
  return providerSpans(around.view, around.dates).map((span) => ({
    ...span,
    features: new Map([...featuresOf(around, span), ...ownFeatures(around, span)]),
  }))
}

function ownFeatures({ view, names }: Surroundings, { words }: Span): Features {
  const first = words[0] as Token
  const line = view.sheet.lines[first.line] as Line
  const behind = behindOf(view, words)
  const said: readonly (readonly [string, boolean])[] = [
    ['an organisation', kinds.test(words.map(({ raw }) => raw).join(' '))],
    ['begins like an organisation', kinds.test(first.raw)],
    ['a house', house.test(first.folded)],
    ['first line', view.sheet.lines.find(({ text }) => /\p{L}{3}/u.test(text)) === line],
    ['begins its line', first === line.tokens[0]],
    ['ends its line', words.at(-1) === view.sheet.lines[(words.at(-1) as Token).line]?.tokens.at(-1)],
    ['street behind', street.test(view.cues(behind.slice(0, 7)))],
    ['street below', street.test(view.cues(view.around(line).below[0]?.tokens.slice(0, 7) ?? []))],
    [
      'employer before',
      employer.test(
        line.tokens
          .slice(0, 2)
          .map(({ folded }) => folded)
          .join(' '),
      ) ||
        employer.test(
          view
            .around(line)
            .label.map(({ folded }) => folded)
            .join(' '),
        ),
    ],
    ['a person in it', words.some(({ index }) => names.has(index))],
    [
      'a person alone',
      words.filter(({ index }) => !names.has(index)).length < 2 &&
        words.some(({ index }) => names.has(index)),
    ],
    [
      'goes on',
      /^(und|der|des|fur|im|von|&|-|–|e|v)$/.test(behind[0]?.folded || behind[0]?.raw || '') &&
        behind[0]?.line === words.at(-1)?.line,
    ],
    ['ends open', /^(und|der|des|fur|im|von|&|-|–)$/.test(words.at(-1)?.folded || words.at(-1)?.raw || '')],
    ['monogram', /^\p{Lu}{1,3}$/u.test(first.raw) && words.length > 1],
    ['street in it', street.test(view.cues(words))],
    ['a word twice', new Set(words.map(({ folded, raw }) => folded || raw)).size < words.length],
    ['two lines', first.line !== words.at(-1)?.line],
    [
      'bracket open',
      words.filter(({ raw }) => raw.includes('(')).length !==
        words.filter(({ raw }) => raw.includes(')')).length,
    ],
  ]
  return new Map(said.filter(([, value]) => value).map(([name]) => [name, 1]))
}

function behindOf(view: View, words: readonly Token[]): readonly Token[] {
  const last = words.at(-1) as Token
  return view.sheet.tokens.slice(last.index + 1, last.index + 9)
}
