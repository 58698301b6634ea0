import { AmtsboteError } from '@amtsbote/contract'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

const by = {
  kind: 'value',
  name: { de: 'NAME', en: 'NAME' },
  help: { de: 'wer das tut', en: 'who does this' },
} as const

const releaseName = { de: 'FASSUNG', en: 'RELEASE' }
const now = () => new Date()

export const robotRelease = command({
  words: ['robot', 'release'],
  operands: { name: { de: 'ORDNER|ROBOTER', en: 'FOLDER|ROBOT' }, least: 1, most: 1 },
  options: {
    by,
    note: {
      kind: 'value',
      name: { de: 'TEXT', en: 'TEXT' },
      help: { de: 'was sich ändert und warum', en: 'what changes and why' },
    },
  },
  summary: { de: 'eine Fassung eines Roboters vorschlagen', en: 'propose a release of a robot' },
  details: {
    de: 'Hält jede Datei des Ordners und die Fassungen seiner Pakete fest, wie sie jetzt sind, und zeigt, was sich gegenüber der geltenden Fassung ändert. Es gilt noch nichts: Eine zweite Person gibt sie mit robot approve frei.',
    en: 'Keeps every file of the folder and the versions of its packages as they are now, and shows what changes against the release that counts. Nothing counts yet: a second person approves it with robot approve.',
  },
  failure: { de: 'nichts vorgeschlagen', en: 'nothing was proposed' },
  async run(context) {
    const { operands, values, json, language, terminal, environment } = context
    const { folderOf } = await import('./robotRun.ts')
    const { proposeRelease } = await import('#releases')
    const { renderProposal } = await import('../rendering/releases.ts')
    const folder = folderOf(operands[0], environment)
    const wanted = { folder, by: given(values.by, '--by NAME'), note: values.note }
    const proposal = await withDatabase(context, (db) => proposeRelease({ db, now }, wanted))
    for (const line of json ? [JSON.stringify(proposal)] : renderProposal(proposal, language))
      terminal.print(line)
    return exitCodes.ok
  },
})

export const robotApprove = command({
  words: ['robot', 'approve'],
  operands: {
    name: { de: `ROBOTER ${releaseName.de}`, en: `ROBOT ${releaseName.en}` },
    least: 2,
    most: 2,
  },
  options: { by },
  summary: { de: 'eine vorgeschlagene Fassung freigeben', en: 'approve a proposed release' },
  details: {
    de: 'Von einer anderen Person als der, die sie vorgeschlagen hat. Ab dem nächsten Auftrag gilt diese Fassung, auf jedem Rechner; begonnene Aufträge behalten ihre. FASSUNG ist ihre Nummer oder der Anfang ihrer Kennung.',
    en: 'By another person than the one who proposed it. From the next item on this release counts, on every machine; begun items keep theirs. RELEASE is its number or the beginning of its hash.',
  },
  failure: { de: 'nichts freigegeben', en: 'nothing was approved' },
  async run(context) {
    const { operands, values, json, language, terminal } = context
    const [robot = '', release = ''] = operands
    const wanted = { robot, release, by: given(values.by, '--by NAME') }
    const { approveRelease } = await import('#releases')
    const { id, number } = await withDatabase(context, (db) => approveRelease({ db, now }, wanted))
    const text = { de: `freigegeben: ${robot} ${number}`, en: `approved: ${robot} ${number}` }[language]
    terminal.print(json ? JSON.stringify({ robot, id, number, state: 'active' }) : text)
    return exitCodes.ok
  },
})

export const robotRollback = command({
  words: ['robot', 'rollback'],
  operands: { name: { de: 'ROBOTER', en: 'ROBOT' }, least: 1, most: 1 },
  options: {
    to: {
      kind: 'value',
      name: releaseName,
      help: {
        de: 'wohin zurück; sonst die davor freigegebene',
        en: 'where to; else the one approved before',
      },
    },
    by,
    reason: { kind: 'value', name: { de: 'TEXT', en: 'TEXT' }, help: { de: 'warum', en: 'why' } },
  },
  summary: { de: 'zu einer früheren Fassung zurückgehen', en: 'go back to an earlier release' },
  details: {
    de: 'Gilt sofort, ab dem nächsten Auftrag, auf jedem Rechner; eine Person genügt, und sie steht mit ihrem Grund im Verlauf. Nur zu Fassungen, die zu zweit freigegeben wurden. Begonnene Aufträge behalten ihre Fassung; runs repeat --active-release nimmt sie mit.',
    en: 'Holds at once, from the next item on, on every machine; one person suffices and is kept with the reason. Only to releases that two people approved. Begun items keep their release; runs repeat --active-release takes them along.',
  },
  failure: { de: 'es bleibt, wie es ist', en: 'everything stays as it is' },
  async run(context) {
    const { operands, values, json, language, terminal } = context
    const [robot = ''] = operands
    const wanted = {
      ...{ robot, to: values.to, by: given(values.by, '--by NAME') },
      reason: given(values.reason, '--reason TEXT'),
    }
    const { rollBack } = await import('#releases')
    const { release, begun } = await withDatabase(context, (db) => rollBack({ db, now }, wanted))
    const { id, number } = release
    const text = {
      de: `es gilt wieder: ${robot} ${number}; begonnen mit der verlassenen: ${begun}`,
      en: `counts again: ${robot} ${number}; begun with the one that was left: ${begun}`,
    }[language]
    terminal.print(json ? JSON.stringify({ robot, id, number, state: 'active', begun }) : text)
    return exitCodes.ok
  },
})

export const robotReleases = command({
  words: ['robot', 'releases'],
  operands: { name: { de: 'ROBOTER', en: 'ROBOT' }, least: 1, most: 1 },
  options: {},
  summary: { de: 'Fassungen eines Roboters und ihr Verlauf', en: 'releases of a robot and their history' },
  details: {
    de: 'Jede Fassung mit ihrem Stand und allem, was Menschen damit taten: wer, wann, warum; die neueste zuerst. Mit --json eine Zeile je Fassung.',
    en: 'Each release with its state and everything that people did with it: who, when, why; the latest first. With --json one line per release.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const { listReleases } = await import('#releases')
    const { renderReleases } = await import('../rendering/releases.ts')
    const releases = await withDatabase(context, (db) => listReleases(db, operands[0] ?? ''))
    const lines = json ? releases.map((one) => JSON.stringify(one)) : renderReleases(releases, language)
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})

function given(word: string | undefined, option: string): string {
  if (word === undefined) throw new AmtsboteError('AB-0403', option)
  return word
}
