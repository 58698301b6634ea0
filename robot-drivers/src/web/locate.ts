import type { Locator, Page } from 'playwright-core'
import { whole } from '../naming.ts'
import type { Target } from '../screen.ts'
import { besideSelector } from './beside.ts'

/** What is written into or chosen from. */
const FIELDS = ['input', 'textarea', 'select', '[contenteditable]', '[role=textbox]', '[role=combobox]']
  .concat(['[role=spinbutton]', '[role=checkbox]', '[role=radio]', '[role=switch]', '[role=listbox]'])
  .join(',')

/** What the page shows of a target: hidden twins of a menu or a template are nobody's. */
export function locate(page: Page, target: Target): Locator {
  return found(page, target, { hidden: 'left-out' })
}

/** The same with what is hidden: fields for files nearly always are. */
export function locateHidden(page: Page, target: Target): Locator {
  return found(page, target, { hidden: 'counted' })
}

function found(page: Page, target: Target, options: { readonly hidden: 'left-out' | 'counted' }): Locator {
  const around = target.within ? locate(page, target.within) : page
  const all = alike(page, around, target)
  const shown = options.hidden === 'left-out' ? all.filter({ visible: true }) : all
  return target.nth === undefined ? shown : shown.nth(target.nth)
}

function alike(page: Page, around: Page | Locator, target: Target): Locator {
  if ('role' in target) {
    const { role, name } = target
    return around.getByRole(role, name === undefined ? {} : { name: whole(name) })
  }
  if ('text' in target) return around.getByText(whole(target.text))
  const name = whole(target.label)
  return around
    .getByLabel(name)
    .and(page.locator(FIELDS))
    .or(around.locator(besideSelector(name)))
}
