import type { Box, Turn } from '@amtsbote/contract'
import { addTurns } from './turn.ts'

/** How somebody looks at the pages of a document. */
export interface View {
  readonly page: number
  /** Width of the page in parts of the width that fits. */
  readonly zoom: number
  /** Clockwise, on top of the turn that makes the page upright. */
  readonly turn: Turn
  readonly mode: 'picture' | 'text'
  /** A place that somebody asked to see; `asked` grows, so that the same place can be asked for again. */
  readonly place: { readonly box: Box; readonly asked: number } | null
}

/** What somebody can change about it. */
export type ViewChange =
  | { readonly kind: 'go'; readonly by: 1 | -1; readonly pages: number }
  | { readonly kind: 'zoom'; readonly by: 1 | -1 }
  | { readonly kind: 'fit' | 'turn' | 'toggle-text' }
  | { readonly kind: 'show'; readonly box: Box }

/** Half to three times the fitting width: three times shows 8-point print like a headline. */
export const zoomSteps = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3] as const

/** How every document comes up. */
export const firstView: View = { page: 1, zoom: 1, turn: 0, mode: 'picture', place: null }

/** The view after a change. */
export function changeView(view: View, change: ViewChange): View {
  switch (change.kind) {
    case 'go':
      return {
        ...view,
        page: clamp(view.page + change.by, { least: 1, most: change.pages }),
        turn: 0,
        place: null,
      }
    case 'zoom': {
      const index = zoomSteps.findIndex((step) => step >= view.zoom)
      return {
        ...view,
        zoom: zoomSteps[clamp(index + change.by, { least: 0, most: zoomSteps.length - 1 })] ?? 1,
      }
    }
    case 'fit':
      return { ...view, zoom: 1 }
    case 'turn':
      return { ...view, turn: addTurns(view.turn, 90), place: null }
    case 'toggle-text':
      return { ...view, mode: view.mode === 'text' ? 'picture' : 'text', place: null }
    case 'show': {
      const { box } = change
      const turn = box.page === view.page ? view.turn : 0
      return {
        ...view,
        page: box.page,
        turn,
        mode: 'picture',
        place: { box, asked: (view.place?.asked ?? 0) + 1 },
      }
    }
  }
}

function clamp(value: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.max(least, Math.min(most, value))
}
