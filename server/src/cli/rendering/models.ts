import { reasons } from '@amtsbote/contract'
import type { ChangedByModel, EvaluationResult, ModelRow } from '#models'
import type { Language, Text } from '../language.ts'
import { localTime } from './evidence.ts'
import { renderTable } from './table.ts'

type Course = ChangedByModel['before']

const states = {
  active: { de: 'zählt', en: 'counts' },
  ready: { de: 'geprüft', en: 'evaluated' },
  'not-evaluated': { de: 'nicht geprüft', en: 'not evaluated' },
  'against-people': { de: 'gegen Entscheidungen von Menschen', en: 'against decisions of people' },
  'other-version': { de: 'für eine andere Fassung', en: 'for another version' },
} as const satisfies Record<ModelRow['state'], Text>

/** The models of a town as a table. */
export function renderModels(
  models: readonly ModelRow[],
  { language, columns }: { readonly language: Language; readonly columns: number | undefined },
): readonly string[] {
  const titles = {
    de: ['Nr.', 'gelernt', 'Nachweise', 'andere', 'ändert', 'Stand'],
    en: ['No.', 'learned', 'certificates', 'others', 'changes', 'state'],
  }[language]
  const rows = models.map(({ model, at, certificates, others, changed, state }) => [
    ...[String(model), localTime(at), String(certificates), String(others)],
    ...[changed === null ? '' : String(changed), states[state][language]],
  ])
  return renderTable(
    titles.map((title) => ({ title })),
    rows,
    columns,
  )
}

/** Every changed decision with what a person did, and what was learned, as a person reads it. */
export function renderEvaluation(
  { documents, changed, leftOut }: EvaluationResult,
  language: Language,
): readonly string[] {
  const against = changed.filter(({ againstPerson }) => againstPerson).length
  const filed = changed.filter(({ after }) => after.kind === 'automatic').length
  const { certificates, toldBefore, toldAfter, others, takenBefore, takenAfter } = leftOut
  const summary = {
    de: [
      `${documents} Dokumente verglichen, ${changed.length} Entscheidungen ändern sich: ${filed} ohne Mensch, davon ${against} gegen die Entscheidung eines Menschen`,
      `am Wortlaut allein erkannt, ohne Papiere desselben Trägers gesehen zu haben: ${toldBefore} -> ${toldAfter} von ${certificates} Nachweisen, ${takenBefore} -> ${takenAfter} von ${others} anderen Papieren`,
    ],
    en: [
      `${documents} documents compared, ${changed.length} decisions change: ${filed} without a person, ${against} of these against a person's decision`,
      `told by wording alone, no paper of the same provider seen: ${toldBefore} -> ${toldAfter} of ${certificates} certificates, ${takenBefore} -> ${takenAfter} of ${others} other papers`,
    ],
  }[language]
  return [...changed.map((one) => changedLine(one, language)), ...summary]
}

function changedLine(
  { documentId, before, after, person, againstPerson }: ChangedByModel,
  language: Language,
) {
  const mark = againstPerson ? { de: '  GEGEN EINEN MENSCHEN', en: '  AGAINST A PERSON' }[language] : ''
  const courses = `${courseText(before, language)} -> ${courseText(after, language)}`
  return `${documentId}  ${courses}; ${personText(person)[language]}${mark}`
}

function courseText(course: Course, language: Language): string {
  if (course.kind === 'automatic')
    return { de: `Ablage ${course.employeeNumber}`, en: `filed for ${course.employeeNumber}` }[language]
  const [first] = course.reasons
  const reason = Object.entries(reasons).find(([code]) => code === first)?.[1][language] ?? first ?? ''
  return { de: `zu prüfen (${reason})`, en: `review (${reason})` }[language]
}

function personText(person: ChangedByModel['person']): Text {
  if (person === null) return { de: 'noch kein Mensch', en: 'no person yet' }
  if (person.kind === 'rejected') return { de: 'Mensch: aussortiert', en: 'person: sorted out' }
  return {
    de: `Mensch: ${person.employeeNumber}, Register ${person.register}`,
    en: `person: ${person.employeeNumber}, register ${person.register}`,
  }
}
