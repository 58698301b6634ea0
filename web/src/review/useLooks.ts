import type { DocumentDetail, EmployeeNumber } from '@amtsbote/contract'
import { useMemo, useReducer, useState } from 'react'
import { useLanguage } from '../language/index.ts'
import { useStored } from '../parts/index.ts'
import {
  changeView,
  firstView,
  type Mark,
  marksOf,
  roleMarks,
  type View,
  type ViewChange,
} from './page/index.ts'

/** How the page is being looked at, and the ways to change that. */
export interface Looks {
  readonly view: View
  readonly marks: readonly Mark[]
  readonly showsMarks: boolean
  readonly showsNames: boolean
  readonly onChange: (change: ViewChange) => void
  readonly onToggleMarks: () => void
  readonly onToggleNames: () => void
}

const onOff = { allowed: ['on', 'off'], initial: 'on' } as const

/**
 * The places that speak for the person chosen, or all names with their roles: one at a time, two layers of frames on
 * one page say nothing. Whether places are shown is remembered in this browser; all names are a question about one document.
 */
export function useLooks(detail: DocumentDetail, chosen: EmployeeNumber | null): Looks {
  const { text } = useLanguage()
  const [view, onChange] = useReducer(changeView, firstView)
  const [marksShown, setMarksShown] = useStored('marks', onOff)
  const [showsNames, setShowsNames] = useState(false)
  const marks = useMemo(
    () => (showsNames ? roleMarks(detail, text) : marksOf(detail, chosen, text)),
    [showsNames, detail, chosen, text],
  )
  return {
    ...{ view, marks, showsNames, onChange },
    showsMarks: marksShown === 'on' || showsNames,
    onToggleMarks: () => {
      setShowsNames(false)
      setMarksShown(marksShown === 'on' && !showsNames ? 'off' : 'on')
    },
    onToggleNames: () => setShowsNames(!showsNames),
  }
}
