import type { Context } from '../command.ts'

/** What `documents decide` can be told. */
export const decideOptions = {
  confirm: { kind: 'flag', help: { de: 'wie vorgeschlagen ablegen', en: 'file as suggested' } },
  employee: {
    kind: 'value',
    name: { de: 'NUMMER', en: 'NUMBER' },
    help: { de: 'in die Akte dieser Person ablegen', en: 'file into this person’s file' },
  },
  reject: { kind: 'flag', help: { de: 'aussortieren', en: 'sort out' } },
  title: {
    kind: 'value',
    name: { de: 'TITEL', en: 'TITLE' },
    help: { de: 'statt des vorgeschlagenen Titels', en: 'instead of the title suggested' },
  },
  date: {
    kind: 'value',
    name: { de: 'JJJJ-MM-TT', en: 'YYYY-MM-DD' },
    help: { de: 'statt des erkannten Datums', en: 'instead of the date found' },
  },
  register: {
    kind: 'value',
    name: { de: 'NUMMER', en: 'NUMBER' },
    help: { de: 'statt des üblichen Registers', en: 'instead of the usual register' },
  },
  note: {
    kind: 'value',
    name: { de: 'TEXT', en: 'TEXT' },
    help: { de: 'Vermerk zu --reject', en: 'remark for --reject' },
  },
  wait: {
    kind: 'flag',
    help: {
      de: 'warten, bis der Auftrag der E-Akte übergeben ist',
      en: 'wait until the order is handed to the e-file',
    },
  },
} as const

export type DecideContext = Context<typeof decideOptions>
