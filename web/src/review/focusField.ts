import type { Missing } from './proposal/index.ts'

const fieldIds: Readonly<Record<Missing | 'search', string>> = {
  person: 'person-search',
  search: 'person-search',
  title: 'title',
  titleLength: 'title',
  date: 'document-date',
  register: 'register',
}

/** Moves the focus to a field of the proposal; a missing person is looked for among the candidates first. */
export function focusField(field: Missing | 'search'): void {
  const candidate = field === 'person' ? document.querySelector<HTMLElement>('.candidates input') : null
  const target = candidate ?? document.getElementById(fieldIds[field])
  target?.focus()
  if (target instanceof HTMLTextAreaElement) target.select()
}
