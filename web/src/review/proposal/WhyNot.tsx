import type { Box, Remark } from '@amtsbote/contract'
import { useLanguage } from '../../language/index.ts'

interface Props {
  readonly remarks: readonly Remark[]
  readonly onShow: (box: Box) => void
}

/** What speaks against a person, as the server says it; each sentence leads to its place. */
export function WhyNot({ remarks, onShow }: Props) {
  const { text, pick } = useLanguage()
  return (
    <ul className="why-not">
      {remarks.map((remark, index) => {
        const [box] = remark.boxes
        const sentence = pick(remark)
        return (
          <li key={remark.de}>
            {index === 0 && <strong>{text.proposal.whyNot} </strong>}
            {box ? (
              <button type="button" className="jump" title={text.proposal.show} onClick={() => onShow(box)}>
                {sentence}
              </button>
            ) : (
              sentence
            )}
          </li>
        )
      })}
    </ul>
  )
}
