import type { Page } from 'playwright-core'

/** Waits until the page stands as a clerk sees it: the picture is there and the time against double presses is over. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.overlay').waitFor({ state: 'attached' })
  const since = await page.evaluate(() => performance.now())
  await page.waitForFunction((start) => performance.now() - start > 450, since)
}

/** Where something lies in the window. */
export async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not to be seen`)
  return box
}
