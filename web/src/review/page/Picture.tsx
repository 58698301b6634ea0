import type { Turn } from '@amtsbote/contract'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../language/index.ts'

interface Props {
  readonly source: string
  readonly name: string
  /** As shown, in pixels. */
  readonly size: { readonly width: number; readonly height: number }
  readonly turn: Turn
  /** What lies on the picture; shown together with it, because frames on blank paper mean nothing. */
  readonly children: ReactNode
}

/** The original picture of a page, turned around its middle; a quarter turn swaps its sides. */
export function Picture({ source, name, size, turn, children }: Props) {
  const { text } = useLanguage()
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  const isSideways = turn % 180 !== 0
  return (
    <div className="sheet" style={size}>
      {state === 'failed' ? (
        <div className="sheet__failed" role="alert">
          <p>{text.page.noPicture}</p>
          <button type="button" className="button" onClick={() => setState('loading')}>
            {text.shell.again}
          </button>
        </div>
      ) : (
        <img
          className="sheet__picture"
          src={source}
          alt={name}
          draggable={false}
          onLoad={() => setState('shown')}
          onError={() => setState('failed')}
          style={{
            width: isSideways ? size.height : size.width,
            height: isSideways ? size.width : size.height,
            transform: `translate(-50%, -50%) rotate(${turn}deg)`,
          }}
        />
      )}
      {state === 'loading' && <p className="sheet__loading">{text.shell.loading}</p>}
      {state === 'shown' && children}
    </div>
  )
}
