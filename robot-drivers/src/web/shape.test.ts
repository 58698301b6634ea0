import { expect, test } from 'vitest'
import { createHiding } from '../hiding.ts'
import { elementsIn } from './shape.ts'

const outline = `- navigation:
  - list:
    - listitem:
      - link "Posteingang (17)"
- heading "Akte Zoë Grünwald" [level=1]
- textbox "Betrag in Euro": "12,50"
- combobox "Amt":
  - option "Jördis Ahornberg"
- table:
  - row "Name Tat":
    - columnheader "Name"
  - row "Kaspar Lindenau Löschen":
    - cell "Kaspar Lindenau"
    - cell:
      - button "Lindenau löschen"
- button "Akte von Torben Linde schließen"
- button "Vorgang 2026-0417 öffnen"
- 'button "Buchen: sofort" [disabled]'
- button "Buchen"
- button "Buchen"`

test('of a screen only what the application itself calls so is kept, never what is in it', () => {
  const hiding = createHiding([{ kind: 'personal', label: 'name', value: 'Torben Linde' }])
  expect(elementsIn(outline, hiding).map(({ role, name }) => `${role} ${name}`)).toEqual([
    ...['link Posteingang (#)', 'textbox Betrag in Euro', 'combobox Amt', 'columnheader Name'],
    ...['button Vorgang #-# öffnen', 'button Buchen: sofort', 'button Buchen'],
  ])
})

test('a screen that does not answer has no elements', () => {
  expect(elementsIn('', createHiding([]))).toEqual([])
})
