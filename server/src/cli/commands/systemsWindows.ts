import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

export const systemsWindows = command({
  words: ['systems', 'windows'],
  operands: noOperands,
  options: {},
  summary: { de: 'Wartungsfenster auflisten', en: 'list maintenance windows' },
  details: {
    de: 'Zeigt, wann in welchem Zielsystem kein Lauf beginnt.',
    en: 'Shows when no run begins in which target system.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { json, language, terminal } = context
    const { windowsOf, windowWords } = await import('#triggers')
    const windows = await withDatabase(context, (db) => windowsOf(db))
    if (!json && windows.length === 0)
      terminal.print({ de: 'Keine Wartungsfenster.', en: 'No maintenance windows.' }[language])
    for (const one of windows)
      terminal.print(
        json ? JSON.stringify(one) : `${one.id}  ${one.system}  ${windowWords(one)}  ${one.reason}`,
      )
    return exitCodes.ok
  },
})

export const systemsWindow = command({
  words: ['systems', 'window'],
  operands: { name: { de: 'SYSTEM FENSTER GRUND', en: 'SYSTEM WINDOW REASON' }, least: 3, most: 3 },
  options: {},
  summary: { de: 'ein Wartungsfenster eintragen', en: 'set a maintenance window' },
  details: {
    de: 'In dem Fenster beginnt kein Lauf in diesem System; Aufträge warten bis zu seinem Ende. Jede Woche: "sunday 22:00-06:00" (über Mitternacht, wenn das Ende vor dem Anfang liegt). Einmal: 2026-12-01T18:00/2026-12-02T06:00. Ortszeit.',
    en: 'No run begins in this system during the window; items wait for its end. Every week: "sunday 22:00-06:00" (over midnight when the end is before the start). Once: 2026-12-01T18:00/2026-12-02T06:00. Local time.',
  },
  failure: { de: 'nichts eingetragen', en: 'nothing was set' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const [system = '', words = '', reason = ''] = operands
    const { addWindow, parseWindow } = await import('#triggers')
    const window = parseWindow(words)
    const id = await withDatabase(context, (db) => addWindow(db, { system, window, reason }))
    const text = { de: `eingetragen: ${id}`, en: `set: ${id}` }[language]
    terminal.print(json ? JSON.stringify({ id, system, ...window, reason }) : text)
    return exitCodes.ok
  },
})

export const systemsUnwindow = command({
  words: ['systems', 'open'],
  operands: { name: { de: 'FENSTER', en: 'WINDOW' }, least: 1, most: 1 },
  options: {},
  summary: { de: 'ein Wartungsfenster löschen', en: 'remove a maintenance window' },
  details: {
    de: 'Löscht ein Fenster nach seiner Nummer aus systems windows. Was wartet, beginnt.',
    en: 'Removes a window by its number from systems windows. What waits begins.',
  },
  failure: { de: 'dieses Fenster gibt es nicht', en: 'there is no such window' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const { AmtsboteError } = await import('@amtsbote/contract')
    const { removeWindow } = await import('#triggers')
    const [id = ''] = operands
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new AmtsboteError('AB-0621', id)
    await withDatabase(context, (db) => removeWindow(db, id))
    terminal.print(json ? JSON.stringify({ id }) : { de: 'gelöscht', en: 'removed' }[language])
    return exitCodes.ok
  },
})
