import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type Answer, answerSchema, greetingSchema, type OutsideSettings, type Question } from './protocol.ts'

/** A running outside program; one question at a time. */
export interface OutsideReader {
  readonly name: string
  /** Words of a picture file. Throws when the program ended, broke the protocol or could not read it. */
  read(picture: string): Promise<NonNullable<Answer['words']>>
  end(): void
}

/** Starts the program and waits for its greeting. It ends with this process, whose end closes its input. */
export async function startOutsideReader(settings: OutsideSettings): Promise<OutsideReader> {
  const [program = '', ...options] = settings.command
  const child = spawn(program, options, { stdio: ['pipe', 'pipe', 'ignore'] })
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the outside reader ended with ${code}`)))
  })
  // Nobody may be waiting when it ends.
  failed.catch(() => {})
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const hear = async (): Promise<unknown> => {
    const line = await Promise.race([lines.next(), failed])
    if (line.done) throw new Error('the outside reader says nothing more')
    return JSON.parse(line.value)
  }
  const { name } = greetingSchema.parse(await hear())
  const { languages, customWords } = settings
  let asked = 0
  return {
    name,
    async read(picture) {
      asked += 1
      const question: Question = { id: asked, picture, languages, customWords }
      child.stdin.write(`${JSON.stringify(question)}\n`)
      const answer = answerSchema.parse(await hear())
      if (answer.id !== question.id) throw new Error('the outside reader answered another question')
      if (!answer.words) throw new Error(answer.fault ?? 'the outside reader gave no words')
      return answer.words
    },
    end: () => child.stdin.end(),
  }
}
