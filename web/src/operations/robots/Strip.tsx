import type { Bar } from '@amtsbote/contract'
import { useLanguage } from '../../language/index.ts'
import { BAR_WIDTH, countKinds, type DrawnBar, drawBars, STRIP } from './strip.ts'

/** The last runs as bars: height is duration; a cross over failed ones, a dot over those that needed more than one go. */
export function Strip({ bars }: { readonly bars: readonly Bar[] }) {
  const { text } = useLanguage()
  const say = text.operations
  const told = countKinds(bars).map(([kind, count]) => say.bars[kind](count))
  const name = `${say.robots.bars}: ${told.join(', ') || say.noBars}`
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${STRIP.width} ${STRIP.height}`}
      width={STRIP.width}
      height={STRIP.height}
      role="img"
      aria-label={name}
    >
      <title>{name}</title>
      <line
        className="strip__floor"
        x1={0}
        x2={STRIP.width}
        y1={STRIP.height - 0.5}
        y2={STRIP.height - 0.5}
      />
      {drawBars(bars).map((bar) => (
        <StripBar key={bar.id} bar={bar} />
      ))}
    </svg>
  )
}

function StripBar({ bar: { kind, x, y, height } }: { readonly bar: DrawnBar }) {
  const middle = x + BAR_WIDTH / 2
  return (
    <g className={`strip__run strip__run--${kind}`}>
      <rect x={x} y={y} width={BAR_WIDTH} height={height} rx={1} />
      {kind === 'failed' && <path d={`M${middle - 2} ${y - 6}l4 4m0-4l-4 4`} />}
      {(kind === 'retried' || kind === 'asked' || kind === 'retrying') && (
        <circle cx={middle} cy={y - 4} r={1.75} />
      )}
    </g>
  )
}
