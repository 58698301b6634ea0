/** What an entry concerns, and how much or since when. */
export function TaskHead({ title, meta }: { readonly title: string; readonly meta?: string }) {
  return (
    <div className="task__head">
      <h3>{title}</h3>
      {meta && <p>{meta}</p>}
    </div>
  )
}
