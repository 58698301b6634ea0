import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'

const DEMO = fileURLToPath(new URL('../../../../tools/demo.ts', import.meta.url))

export const demo = command({
  words: ['demo'],
  operands: noOperands,
  options: {},
  summary: { de: 'die Demostadt vorführen', en: 'show the demo town' },
  details: {
    de: 'Wie npm run demo: 60 Scans einer erfundenen Stadt bis zum Ende, auf einer eigenen Datenbank; danach die Prüfseite für den Rest, bis Strg+C. Mit --json eine Zeile mit dem Ergebnis, dann Ende.',
    en: 'Like npm run demo: 60 scans of an invented town to the end, on a database of its own; then the review page for the rest, until Ctrl+C. With --json one line with the result, then the end.',
  },
  failure: {
    de: 'die Vorführung schlug fehl oder ein Dokument liegt in einer falschen Akte',
    en: 'the demo failed or a document lies in a wrong file',
  },
  async run({ json, terminal }) {
    // The demo belongs to the tools around the product, which the server does not know: it is started as a program.
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', DEMO, ...(json ? ['--json'] : [])],
      {
        stdio: 'inherit',
      },
    )
    terminal.interrupted.addEventListener('abort', () => child.kill('SIGINT'), { once: true })
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (code) => resolve(code === 0 ? exitCodes.ok : exitCodes.failed))
    })
  },
})
