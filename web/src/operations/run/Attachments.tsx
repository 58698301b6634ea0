import { type RunDetail, streams } from '@amtsbote/contract'
import { addressOf } from '../../api/index.ts'
import { AttachmentIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'

/** Files that the run left behind; screenshots are shown. */
export function Attachments({ run: { id, attachments } }: { readonly run: RunDetail }) {
  const { text, format } = useLanguage()
  const say = text.operations.run
  if (attachments.length === 0) return null
  return (
    <section className="card" aria-labelledby="attachments-heading">
      <h2 id="attachments-heading">{text.operations.attachments}</h2>
      <ul className="attachments">
        {attachments.map(({ attempt, name, mediaType, sizeBytes, at }) => {
          const address = addressOf(streams.runAttachment.url, { run: id, attempt, name })
          const isPicture = mediaType.startsWith('image/') && mediaType !== 'image/svg+xml'
          return (
            <li key={`${attempt} ${name}`}>
              <a href={address} target="_blank" rel="noreferrer">
                {isPicture ? (
                  <img src={address} alt={say.picture(name)} loading="lazy" />
                ) : (
                  <AttachmentIcon aria-hidden="true" />
                )}
                <span>{name}</span>
              </a>
              <small>
                {format.time(at)} · {say.bytes(format.count(sizeBytes))}
              </small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
