import { useLanguage } from '../../language/index.ts'
import { Dialog } from '../../parts/index.ts'

interface Props {
  readonly singleKeys: boolean
  readonly onChange: (singleKeys: boolean) => void
  readonly onClose: () => void
}

/** All shortcuts, and the switch that turns those with single keys off (WCAG 2.1.4). */
export function KeysDialog({ singleKeys, onChange, onClose }: Props) {
  const { text } = useLanguage()
  const { keys } = text
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['Enter'], keys.file],
    [[`${keys.controlKey} + Enter`], keys.fileAlways],
    [['1', '…', '9'], keys.choose],
    [['/'], keys.search],
    [['T'], keys.title],
    [['S'], keys.skip],
    [['X'], keys.sortOut],
    [['Z'], keys.undo],
    [['F'], keys.evidence],
    [['N'], keys.names],
    [['K'], keys.text],
    [['←', '→'], keys.page],
    [['−', '+', '0'], keys.zoom],
    [['D'], keys.turn],
    [['W'], keys.journey],
    [['?'], keys.help],
  ]
  return (
    <Dialog heading={keys.heading} onClose={onClose}>
      <div className="dialog__body">
        <label className="switch">
          <input type="checkbox" checked={singleKeys} onChange={(event) => onChange(event.target.checked)} />
          <span>
            {keys.single}
            <small>{keys.singleHint}</small>
          </span>
        </label>
        <dl className="keys">
          {rows.map(([names, meaning]) => (
            <div key={meaning}>
              <dt>
                {names.map((name) => (
                  <kbd key={name} className={name === '…' ? 'key-gap' : 'key'}>
                    {name}
                  </kbd>
                ))}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  )
}
