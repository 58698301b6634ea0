import { BusinessError, SystemError } from '@amtsbote/robot-sdk'
import { errors, type Locator, type Page } from 'playwright-core'
import { ambiguous, missing, uncertain, unusable } from '../failures.ts'
import type { Hiding } from '../hiding.ts'
import type { Target } from '../screen.ts'
import { locate, locateHidden } from './locate.ts'
import { sightOf } from './sight.ts'

/** The window that a robot works in, and what it must not show. */
export interface Window {
  /** The page in front: what opened last and is still open. */
  page(): Page
  readonly hiding: Hiding
  /** Fields that were declared to hold what must not be seen. */
  readonly blanked: Locator[]
  /** How long anything is waited for. */
  readonly patienceMs: number
}

/** Does something with the one thing that fits, and tells failures in words of the screen. */
export async function attempt<T>(
  window: Window,
  target: Target,
  act: (place: Locator, page: Page) => Promise<T>,
): Promise<T> {
  const page = window.page()
  try {
    return await act(locate(page, target), page)
  } catch (error) {
    if (error instanceof BusinessError || error instanceof SystemError) throw error
    throw await failure(window, target, error)
  }
}

/**
 * The failure without the message of the browser driver, which holds what was written. Also not as its cause.
 */
async function failure(window: Window, target: Target, error: unknown): Promise<Error> {
  const page = window.page()
  if (page.isClosed()) return new SystemError('Der Browser wurde beendet.')
  const sight = await sightOf(page, target, window.hiding)
  // The one thing that its log is asked: whether the mouse was pressed before the time was over.
  if (error instanceof errors.TimeoutError && /performing \w+ action/.test(error.message))
    return uncertain(target, sight)
  const count = await locate(page, target)
    .count()
    .catch(() => 0)
  if (count > 1) return ambiguous(target, count, sight)
  if (count === 1) return unusable(target, sight)
  const isKnown = error instanceof errors.TimeoutError || (await isThereHidden(page, target))
  return isKnown
    ? missing(target, sight)
    : new SystemError(`${sight.where}: Der Browser antwortet nicht mehr.`)
}

async function isThereHidden(page: Page, target: Target): Promise<boolean> {
  return (
    (await locateHidden(page, target)
      .count()
      .catch(() => 0)) > 0
  )
}
