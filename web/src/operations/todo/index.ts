/**
 * Todo: what people have to do about robots now, everything of one cause in one entry.
 *
 * In:  entries as the server groups them.
 * Out: runs repeated or cancelled together, questions answered, silent workers struck off.
 * Not here: one run in detail (`../run/`).
 */
export { ChangeRuns } from './ChangeRuns.tsx'
export { QuestionForm } from './QuestionForm.tsx'
export { TodoList } from './TodoList.tsx'
