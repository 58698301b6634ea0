import type { Box, Mention } from '@amtsbote/contract'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../language/index.ts'

interface Props {
  readonly mentions: readonly Mention[]
  readonly onShow: (box: Box) => void
}

/** Everybody named on the pages with what the name is doing there; each leads to its place. */
export function NamesOnPage({ mentions, onShow }: Props) {
  const { text } = useLanguage()
  const list = useRef<HTMLElement>(null)
  // Whoever asks for it must not have to look for it.
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for a function that cleans up.
    void list.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section ref={list} className="names" aria-labelledby="names-heading">
      <h3 id="names-heading">{text.proposal.names(mentions.length)}</h3>
      <ul>
        {mentions.map(({ id, text: name, role, boxes: [box] }) => (
          <li key={id}>
            {box ? (
              <button type="button" className="jump" title={text.proposal.show} onClick={() => onShow(box)}>
                {name}
              </button>
            ) : (
              name
            )}
            <span className="names__role">{text.page.roles[role]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
