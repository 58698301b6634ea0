import { type RefObject, useLayoutEffect, useState } from 'react'

/** Wider than this, lines of an A4 page grow longer than the eye follows; zooming is still possible. */
const WIDEST_PX = 940

/** The width in which a page fits its frame, in pixels, without the frame's padding. */
export function useSheetWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => {
      const style = getComputedStyle(element)
      const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight)
      setWidth(Math.min(WIDEST_PX, element.clientWidth - padding))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}
