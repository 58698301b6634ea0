import type { Page } from 'playwright-core'
import type { Sight } from '../failures.ts'
import type { Hiding } from '../hiding.ts'
import type { Role, Target } from '../screen.ts'

/** Longer texts are nobody's name. */
const NAME_LENGTH_MAX = 60
const MESSAGE_LENGTH_MAX = 160
const MESSAGES_MAX = 3
/** A page that hangs must not keep a failure from being told. */
const LOOK_MS = 3_000
/** Their names are the data of people, not the words of the application. */
const personalRoles: readonly Role[] = ['cell', 'row', 'option', 'listitem', 'treeitem', 'status']
const fieldRoles: readonly string[] = ['textbox', 'combobox', 'spinbutton', 'checkbox', 'radio', 'searchbox']

/** What the page shows at this moment, as failures tell it. */
export async function sightOf(page: Page, target: Target, hiding: Hiding): Promise<Sight> {
  const outline = await outlineOf(page)
  const names = 'role' in target ? rolesLike(outline, target.role) : fieldsOrNothing(outline, target)
  return {
    where: hiding.text(await placeOf(page)),
    names: names.map((name) => hiding.text(name).slice(0, NAME_LENGTH_MAX)),
    messages: messagesIn(outline).map((text) => hiding.text(text).slice(0, MESSAGE_LENGTH_MAX)),
  }
}

/** Roles and names on the page; empty when it does not answer. */
export async function outlineOf(page: Page): Promise<string> {
  return page
    .locator('body')
    .ariaSnapshot({ timeout: LOOK_MS })
    .catch(() => '')
}

async function placeOf(page: Page): Promise<string> {
  const title = await page.title().catch(() => '')
  const { origin, pathname } = new URL(page.url())
  return `„${title}“ (${origin === 'null' ? 'leere Seite' : origin + pathname})`
}

function rolesLike(outline: string, role: Role): readonly string[] {
  if (personalRoles.includes(role)) return []
  const roles = fieldRoles.includes(role) ? fieldRoles : [role]
  return namesIn(outline, roles)
}

function fieldsOrNothing(outline: string, target: Target): readonly string[] {
  // Any text may be a person's; labels of fields are the application's.
  return 'label' in target ? namesIn(outline, fieldRoles) : []
}

/** Lines of an outline look like `- button "Speichern" [disabled]: …`. */
function namesIn(outline: string, roles: readonly string[]): readonly string[] {
  return [...outline.matchAll(/^\s*- '?(\w+) "((?:[^"\\]|\\.)*)"/gm)].flatMap(([, role = '', name = '']) =>
    roles.includes(role) ? [name.replaceAll('\\"', '"')] : [],
  )
}

function messagesIn(outline: string): readonly string[] {
  const alerts = [...outline.matchAll(/^\s*- alert(?: "[^"]*")?: (.+)$/gm)].map(([, text = '']) => text)
  return [...new Set([...namesIn(outline, ['dialog', 'alertdialog', 'alert']), ...alerts])].slice(
    0,
    MESSAGES_MAX,
  )
}
