import type { TrytonClient } from './client.ts'
import { desktopClient } from './desktop.ts'
import { webClient } from './web.ts'

/** Tryton's programs that the robot can operate, by the word of its input. */
export const clients: Readonly<Record<'web' | 'desktop', TrytonClient>> = {
  web: webClient,
  desktop: desktopClient,
}
