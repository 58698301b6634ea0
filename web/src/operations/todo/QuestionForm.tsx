import { type Question, routes } from '@amtsbote/contract'
import { type FormEvent, useState } from 'react'
import { call } from '../../api/index.ts'
import { useLanguage } from '../../language/index.ts'
import { Choice, ProblemNote } from '../../parts/index.ts'
import { useAction } from '../useAction.ts'

/** A question of a robot with its answers. Choosing and answering are two steps: an answer cannot be taken back. */
export function QuestionForm({ question }: { readonly question: Question }) {
  const { text } = useLanguage()
  const say = text.operations.todo
  const [choice, setChoice] = useState<string | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  const action = useAction()
  const decide = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(choice === null)
    if (choice === null) return
    action.run(async () => {
      await call(routes.decideTask, { params: { task: question.id }, body: { choice } })
      return say.decided
    })
  }
  return (
    <form className="question" onSubmit={decide} noValidate>
      <p lang="de">{question.text}</p>
      <Choice
        legend={question.title}
        options={question.choices.map((value) => ({ value, title: value }))}
        chosen={choice}
        onChoose={setChoice}
      />
      {isMissing && choice === null && (
        <p className="field-error" role="alert">
          {say.chooseFirst}
        </p>
      )}
      {action.error && <ProblemNote error={action.error} />}
      <div className="buttons">
        <button type="submit" className="button button--small" aria-disabled={action.isBusy || undefined}>
          {say.decide}
        </button>
      </div>
    </form>
  )
}
