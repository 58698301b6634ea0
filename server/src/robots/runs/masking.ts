import { createMasker, type Masker, personalValues } from '@amtsbote/robot-sdk/masking'
import type { Ending } from './ending.ts'

/** What hides secrets and declared personal values of one run. */
export interface RunMasking {
  readonly all: Masker
  /** For what a person must read to decide about the case. */
  readonly secretsOnly: Masker
}

/** A sentence, not a page. */
const LONGEST_MESSAGE = 2_000

/** Prepares the masking of a run from its opened secrets and what its robot declares personal. */
export function maskingOf(
  secrets: Readonly<Record<string, { readonly value: string }>>,
  { schema, input }: { readonly schema: unknown; readonly input: unknown },
): RunMasking {
  const hidden = Object.entries(secrets).map(
    ([label, { value }]) => ({ kind: 'secret', label, value }) as const,
  )
  return {
    all: createMasker([...hidden, ...personalValues(schema, input)]),
    secretsOnly: createMasker(hidden),
  }
}

/** How a run ended, as it may be written down. Text and choices of a question name the case: a person decides about it. */
export function maskEnding(ending: Ending, { all, secretsOnly }: RunMasking): Ending {
  switch (ending.kind) {
    case 'done':
      return { ...ending, result: all.keep(ending.result) }
    case 'asked': {
      const { title, text, choices, data } = ending.question
      return {
        kind: 'asked',
        question: {
          title: all.text(title),
          text: secretsOnly.text(text),
          choices: choices.map((choice) => secretsOnly.text(choice)),
          data: all.keep(data),
        },
      }
    }
    case 'failed': {
      const { message, place } = ending
      return {
        ...ending,
        message: all.text(message).slice(0, LONGEST_MESSAGE),
        place: place === null ? null : all.text(place),
      }
    }
    default:
      return ending
  }
}
