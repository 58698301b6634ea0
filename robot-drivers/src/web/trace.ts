import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import type { Hiding } from '../hiding.ts'
import { zipped } from './zip.ts'

const NAME = 'run'
/** Files and results that went through the browser driver; evidence, not part of how a page was operated. */
const contents = ['payloads', 'localPaths', 'localDirectory', 'streams', 'arg', 'expression', 'mask']
/** Of everything that a page loads, a trace needs what makes the pictures of its steps readable. */
const STYLES = /^text\/css\b/
/** The whole of a text is the address of a style. */
const STYLE_ADDRESS = /^\S*\.css(\?[^\s#]*)?$/
/** What follows the path of an address, also in the middle of a sentence or as an attribute. */
const QUERY = /((?:https?:\/\/|=["'])[^?#\s"'<>]*)[?#][^\s"'<>]*/g

/** Begins to record how the pages are operated, into the folder that the browser was started with as `tracesDir`. */
export async function startTrace(context: BrowserContext): Promise<void> {
  await context.tracing.start({ name: NAME, snapshots: true, screenshots: false, sources: false })
}

/**
 * Ends recording and returns what Playwright's trace viewer shows: steps and the page before and after each, without hidden
 * values, queries of addresses, files, results, console, headers, cookies, and without what went over the network but styles.
 */
export async function endTrace(context: BrowserContext, folder: string, hiding: Hiding): Promise<Buffer> {
  await context.tracing.stop()
  const lines = async (ending: string) =>
    (await readFile(join(folder, `${NAME}.${ending}`), 'utf8'))
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as TraceLine]))
  const steps = (await lines('trace')).flatMap(stepWithoutContents)
  const styles = (await lines('network')).flatMap(styleAlone)
  const needed = new Set(styles.map(({ snapshot }) => snapshot.response.content._file))
  const stored = await readdir(join(folder, 'resources')).catch(() => [])
  const resources = await Promise.all(
    stored
      .map((name) => ({ name, path: `resources/${name}` }))
      .filter(({ path }) => needed.has(path))
      .map(async ({ name, path }) => ({
        name: path,
        bytes: Buffer.from(hiding.text(await readFile(join(folder, 'resources', name), 'utf8'))),
      })),
  )
  const written = (all: readonly object[]) =>
    Buffer.from(all.map((line) => `${JSON.stringify(masked(line, hiding))}\n`).join(''))
  return zipped([
    { name: 'trace.trace', bytes: written(steps) },
    { name: 'trace.network', bytes: written(styles) },
    ...resources,
  ])
}

/** What is used of a line; the format belongs to Playwright, whose version is pinned. */
interface TraceLine {
  readonly type: string
  readonly method?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly result?: unknown
  readonly snapshot?: {
    readonly request?: { readonly url: string }
    readonly response?: { readonly content: { readonly mimeType: string; readonly _file?: string } }
    readonly _frameref?: string
    readonly _monotonicTime?: number
  }
}

function stepWithoutContents(line: TraceLine): object[] {
  if (line.type === 'before') {
    const params = Object.entries(line.params ?? {}).filter(([name]) => !contents.includes(name))
    return [{ ...line, params: Object.fromEntries(params), stack: [] }]
  }
  if (line.type === 'after') {
    const { result: _, ...rest } = line
    return [rest]
  }
  const isStep = ['context-options', 'frame-snapshot', 'input', 'log'].includes(line.type)
  return isStep || (line.type === 'event' && line.method === 'page') ? [line] : []
}

function styleAlone({ type, snapshot }: TraceLine) {
  const { request, response } = snapshot ?? {}
  const content = response?.content
  if (!snapshot || !request || !content?._file || !STYLES.test(content.mimeType)) return []
  const nothing = { headers: [], cookies: [], headersSize: -1, bodySize: -1, httpVersion: 'HTTP/1.1' }
  return [
    {
      type,
      snapshot: {
        ...{
          startedDateTime: '1970-01-01T00:00:00.000Z',
          time: 0,
          cache: {},
          timings: {},
        },
        _frameref: snapshot._frameref,
        _monotonicTime: snapshot._monotonicTime,
        request: { ...nothing, method: 'GET', url: request.url, queryString: [] },
        response: {
          ...nothing,
          status: 200,
          statusText: 'OK',
          redirectURL: '',
          content,
        },
      },
    },
  ]
}

/** Every text of a value without what is hidden, and every address without its query; styles are found by theirs. */
function masked(value: unknown, hiding: Hiding, name = ''): unknown {
  if (typeof value === 'string') {
    const isAddress = ['href', 'src', 'action', 'formaction'].includes(name.toLowerCase())
    if (STYLE_ADDRESS.test(value)) return hiding.text(value)
    return hiding.text(isAddress ? value.replace(/[?#].*$/s, '') : value.replaceAll(QUERY, '$1'))
  }
  if (Array.isArray(value)) return value.map((one) => masked(one, hiding))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one, hiding, key)]))
}
