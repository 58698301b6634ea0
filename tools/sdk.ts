/** `npm run build:sdk`: the robot SDK as JavaScript with types, in `robot-sdk/dist`, ready for `npm publish robot-sdk/dist`. */
import { execFile } from 'node:child_process'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const home = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const asBuilt = (path: string) => path.replace(/\.ts$/, '.js')

await rm(home('robot-sdk/dist'), { recursive: true, force: true })
await promisify(execFile)(process.execPath, [
  home('node_modules/typescript/bin/tsc'),
  '-p',
  home('robot-sdk'),
])
// What TypeScript writes into type files still names the sources.
for (const name of await readdir(home('robot-sdk/dist/src'), { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue
  const path = home(`robot-sdk/dist/src/${name}`)
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(/((?:from|import\() ?'\.[^']*)\.ts'/g, "$1.js'"))
}
const { private: _, ...manifest } = JSON.parse(await readFile(home('robot-sdk/package.json'), 'utf8'))
const exported = Object.entries<string>(manifest.exports).map(([name, path]) =>
  path.endsWith('.ts')
    ? [name, { types: path.replace(/\.ts$/, '.d.ts'), default: asBuilt(path) }]
    : [name, path],
)
const built = { ...manifest, engines: { node: '>=22' }, exports: Object.fromEntries(exported) }
await writeFile(home('robot-sdk/dist/package.json'), `${JSON.stringify(built, null, 2)}\n`)
await cp(home('LICENSE'), home('robot-sdk/dist/LICENSE'))
