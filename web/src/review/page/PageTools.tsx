import {
  EvidenceIcon,
  FitIcon,
  FollowingIcon,
  LargerIcon,
  NamesIcon,
  PreviousIcon,
  SmallerIcon,
  TextIcon,
  TurnIcon,
} from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { IconButton } from '../../parts/index.ts'
import { type View, type ViewChange, zoomSteps } from './view.ts'

interface Props {
  readonly view: View
  readonly pages: number
  readonly showsMarks: boolean
  readonly onChange: (change: ViewChange) => void
  readonly onToggleMarks: () => void
  readonly showsNames: boolean
  readonly onToggleNames: () => void
}

/** Everything that changes how the page is looked at. */
export function PageTools(props: Props) {
  const { view, pages, showsMarks, showsNames, onChange, onToggleMarks, onToggleNames } = props
  const { text } = useLanguage()
  const isText = view.mode === 'text'
  return (
    <section className="tools" aria-label={text.page.tools}>
      {pages > 1 && <PageButtons view={view} pages={pages} onChange={onChange} />}
      <ZoomButtons view={view} onChange={onChange} />
      <div className="tools__group">
        <IconButton
          label={text.page.turn}
          shortcut="D"
          disabled={isText}
          onClick={() => onChange({ kind: 'turn' })}
        >
          <TurnIcon />
        </IconButton>
        <IconButton label={text.page.evidence} shortcut="F" pressed={showsMarks} onClick={onToggleMarks}>
          <EvidenceIcon />
        </IconButton>
        <IconButton label={text.page.names} shortcut="N" pressed={showsNames} onClick={onToggleNames}>
          <NamesIcon />
        </IconButton>
        <IconButton
          label={text.page.text}
          shortcut="K"
          pressed={isText}
          onClick={() => onChange({ kind: 'toggle-text' })}
        >
          <TextIcon />
        </IconButton>
      </div>
    </section>
  )
}

function PageButtons({ view, pages, onChange }: Pick<Props, 'view' | 'pages' | 'onChange'>) {
  const { text } = useLanguage()
  return (
    <div className="tools__group">
      <IconButton
        label={text.page.previous}
        shortcut="←"
        disabled={view.page === 1}
        onClick={() => onChange({ kind: 'go', by: -1, pages })}
      >
        <PreviousIcon />
      </IconButton>
      <span className="tools__value">
        <span className="tools__word">{text.page.page} </span>
        {view.page} / {pages}
      </span>
      <IconButton
        label={text.page.following}
        shortcut="→"
        disabled={view.page === pages}
        onClick={() => onChange({ kind: 'go', by: 1, pages })}
      >
        <FollowingIcon />
      </IconButton>
    </div>
  )
}

function ZoomButtons({ view, onChange }: Pick<Props, 'view' | 'onChange'>) {
  const { text, format } = useLanguage()
  const isText = view.mode === 'text'
  return (
    <div className="tools__group">
      <IconButton
        label={text.page.smaller}
        shortcut="−"
        disabled={isText || view.zoom === zoomSteps[0]}
        onClick={() => onChange({ kind: 'zoom', by: -1 })}
      >
        <SmallerIcon />
      </IconButton>
      <span className="tools__value tools__value--zoom">{format.percent(view.zoom)}</span>
      <IconButton
        label={text.page.larger}
        shortcut="+"
        disabled={isText || view.zoom === zoomSteps.at(-1)}
        onClick={() => onChange({ kind: 'zoom', by: 1 })}
      >
        <LargerIcon />
      </IconButton>
      <IconButton
        label={text.page.fit}
        shortcut="0"
        disabled={isText || view.zoom === 1}
        className="tools__fit"
        onClick={() => onChange({ kind: 'fit' })}
      >
        <FitIcon />
      </IconButton>
    </div>
  )
}
