/**
 * Page: how a document looks, with what was found on it.
 *
 * In:  pages, words, findings, a view.
 * Out: the picture turned upright with frames and tags, or its text.
 * Not here: what follows from a place that was found.
 */
export { type Mark, marksOf, roleMarks } from './marks.ts'
export { PageTools } from './PageTools.tsx'
export { PageView } from './PageView.tsx'
export { usePreloadedPicture } from './picture.ts'
export { changeView, firstView, type View, type ViewChange } from './view.ts'
