import type { StratumReport } from '@amtsbote/contract'
import { useLanguage } from '../language/index.ts'

/** Whether probabilities mean what they say: what was said beside what came true. */
export function Reliability({ stratum: { reliability } }: { readonly stratum: StratumReport }) {
  const { text, format } = useLanguage()
  const say = text.procedures.reliability
  if (reliability.length === 0) return null
  return (
    <details className="reliability">
      <summary>{say.heading}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.said}</th>
            <th scope="col">{say.right}</th>
            <th scope="col">{say.cases}</th>
          </tr>
        </thead>
        <tbody>
          {reliability.map(({ from, said, right, cases }) => (
            <tr key={from}>
              <td>{format.percent(said)}</td>
              <td>{format.percent(right / cases)}</td>
              <td>{format.count(cases)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
