/**
 * Shell: what surrounds every screen.
 *
 * In:  the health of the system, the connection.
 * Out: header, banners, the pages for "no access" and "broken".
 * Not here: the screens.
 */
export { Crash } from './Crash.tsx'
export { Shell } from './Shell.tsx'
