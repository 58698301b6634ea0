import type { DocumentId, EvidenceEntry } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/index.ts'
import { DoneIcon, WarningIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { Dialog, ProblemNote } from '../../parts/index.ts'

/** Every step of the document since it came in: who or what decided, and why. */
export function JourneyDialog({ id, onClose }: { readonly id: DocumentId; readonly onClose: () => void }) {
  const { text } = useLanguage()
  const { data, error } = useQuery(queries.evidence(id))
  return (
    <Dialog heading={text.journey.heading} place="side" onClose={onClose}>
      <div className="dialog__body">
        {error && <ProblemNote error={error} />}
        {data && (
          <p className={data.intact ? 'note note--success' : 'note note--danger'}>
            {data.intact ? <DoneIcon aria-hidden="true" /> : <WarningIcon aria-hidden="true" />}
            <span>{data.intact ? text.journey.intact : text.journey.broken}</span>
          </p>
        )}
        <ol className="journey">
          {data?.entries.map((entry) => (
            <Step key={entry.number} entry={entry} />
          ))}
        </ol>
        {data?.entries.length === 0 && <p>{text.journey.empty}</p>}
      </div>
    </Dialog>
  )
}

/** Letters of a hash that are enough to compare by eye. */
const HASH_SHOWN = 12

function Step({ entry }: { readonly entry: EvidenceEntry }) {
  const { text, format, pick } = useLanguage()
  return (
    <li className="journey__step">
      <p className="journey__when">
        <time dateTime={entry.at}>{`${format.moment(entry.at)}`}</time>
        <span>{text.journey.by(entry.by === 'program' ? text.journey.program : entry.by)}</span>
      </p>
      <p className="journey__what">{pick({ de: entry.sentenceDe, en: entry.sentenceEn })}</p>
      <p className="journey__hash" title={entry.hash}>
        {entry.number} · {entry.hash.slice(0, HASH_SHOWN)}
      </p>
    </li>
  )
}
