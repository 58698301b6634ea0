/** The tesseract command behind the protocol of outside readers: proves the protocol where there is no Mac. */
import { execFileSync } from 'node:child_process'
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import sharp from 'sharp'
import { wordsOfTable } from '../recognition/table.ts'
import { type Answer, questionSchema } from '../vision/protocol.ts'

const say = (value: unknown) => writeSync(1, `${JSON.stringify(value)}\n`)
say({ name: 'tesseract command' })
for await (const line of createInterface({ input: process.stdin })) {
  const { id, picture } = questionSchema.parse(JSON.parse(line))
  say(await answer(id, picture))
}

async function answer(id: number, picture: string): Promise<Answer> {
  try {
    const { width, height } = await sharp(picture).metadata()
    const options = [picture, 'stdout', '-l', 'deu+Latin', '--dpi', '300', 'tsv']
    const table = execFileSync('tesseract', options, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: '/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin', OMP_THREAD_LIMIT: '1' },
    })
    const words = wordsOfTable(table).map(({ text, confidence, line, box }) => ({
      ...{ text, confidence, line },
      x: box.x / width,
      y: box.y / height,
      width: box.width / width,
      height: box.height / height,
    }))
    return { id, words }
  } catch (error) {
    return { id, fault: String(error) }
  }
}
