import {
  type Box,
  type DocumentDetail,
  type Finding,
  type ReasonCode,
  reasons,
  type SecondReading,
  streams,
} from '@amtsbote/contract'
import { addressOf } from '../../api/index.ts'
import { InfoIcon, UnclearIcon, WarningIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'

interface Props {
  readonly detail: DocumentDetail
  readonly onShow: (box: Box) => void
}

/** Reasons where confirming without looking would do harm: they stand in a box of their own. */
const grave: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'filing-refused',
  'filing-unproven',
  'adverse-content',
  'medical-content',
  'hidden-text',
  'speaks-to-machine',
  'possible-duplicate',
  'other-people-named',
  'birth-date-contradicts',
  'employee-number-contradicts',
  'left-staff',
])

/** Why a person is asked, each reason with what to do now. */
export function Findings({ detail, onShow }: Props) {
  const { text, pick } = useLanguage()
  const findings: readonly Finding[] =
    detail.findings.length > 0 ? detail.findings : detail.reason ? [{ code: detail.reason, boxes: [] }] : []
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={finding.code} className={grave.has(finding.code) ? 'finding finding--grave' : 'finding'}>
          <FindingIcon code={finding.code} />
          <p>
            <Sentence finding={finding} onShow={onShow} />{' '}
            <Detail finding={finding} readings={detail.secondReadings} />{' '}
            <span className="finding__next">
              {pick({ de: reasons[finding.code].nextDe, en: reasons[finding.code].nextEn })}
            </span>{' '}
            {finding.code === 'possible-duplicate' && detail.duplicateOf && (
              <a
                href={addressOf(streams.original.url, { id: detail.duplicateOf })}
                target="_blank"
                rel="noreferrer"
              >
                {text.proposal.firstCopy}
              </a>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Who or what it is about; where two readings differ, both of them. */
function Detail({
  finding: { code, detail },
  readings,
}: {
  readonly finding: Finding
  readonly readings: readonly SecondReading[]
}) {
  const { text } = useLanguage()
  const { kinds, readings: say } = text.proofs
  const wanted = { 'readings-differ': 'contradicts', 'reading-unconfirmed': 'unclear' }[code as string]
  const shown = readings.filter(({ agreement }) => agreement === wanted)
  if (shown.length === 0) return detail && <q className="finding__detail">{detail}</q>
  return shown
    .map(({ kind, first, second }) => {
      const again = second === '' ? say.nothing : say.second(second)
      return `${kinds[kind]}: ${say.first(first)}, ${again}.`
    })
    .join(' ')
}

function FindingIcon({ code }: { readonly code: ReasonCode }) {
  if (grave.has(code)) return <WarningIcon aria-hidden="true" />
  return code === 'undone' ? <InfoIcon aria-hidden="true" /> : <UnclearIcon aria-hidden="true" />
}

function Sentence({ finding, onShow }: { readonly finding: Finding; readonly onShow: (box: Box) => void }) {
  const { text, pick } = useLanguage()
  // With its full stop: a button is a block, and a stop behind it would begin a line of its own.
  const sentence = <strong>{pick(reasons[finding.code])}.</strong>
  const [box] = finding.boxes
  if (!box) return sentence
  return (
    <button type="button" className="jump" title={text.proposal.show} onClick={() => onShow(box)}>
      {sentence}
    </button>
  )
}
