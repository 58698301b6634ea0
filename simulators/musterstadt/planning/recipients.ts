import type { Employee } from '@amtsbote/contract'
import { someOffice } from '../directory/offices.ts'
import { isOutsider, type People, type Stranger } from '../directory/people.ts'
import { sideOf } from '../directory/sides.ts'
import type { Layout, PrintedRecipient } from '../layouts/sheet.ts'
import type { Random } from '../random.ts'
import { printedDay } from '../wording/days.ts'
import { printedName } from './printedName.ts'
import { printedProofs } from './proofs.ts'
import type { Recipe } from './recipes.ts'

interface RecipientOptions {
  readonly recipe: Recipe
  readonly layout: Layout
  readonly people: People
  readonly random: Random
}

/** What the paper prints about its recipient, and which employee that is; null: none. */
export function printedRecipient(
  options: RecipientOptions,
  someone: Employee,
): { recipient: PrintedRecipient; employee: Employee | null } {
  const { recipe } = options
  return recipe.who && isOutsider(recipe.who)
    ? { recipient: outsider(options, { who: recipe.who, someone }), employee: null }
    : { recipient: insider(options, someone), employee: someone }
}

/** A stranger with another name, with nearly the name of an employee, or with the very same. */
function outsider(
  { recipe, layout, people, random }: RecipientOptions,
  { who, someone }: { who: string; someone: Employee },
): PrintedRecipient {
  const source = random.fork('outsider')
  const stranger: Stranger =
    who === 'outsider-near-name' ? people.nearStranger(someone, source) : people.stranger(source)
  const { salutation, academicTitle, firstNames, lastName } = who === 'outsider-namesake' ? someone : stranger
  const employee = { ...someone, birthDate: stranger.birthDate }
  return {
    salutation,
    academicTitle,
    firstNames,
    lastName,
    birthName: '',
    style: recipe.style ?? layout.nameStyle ?? 'plain',
    ...printedProofs(recipe, { employee, layout, random, people }),
    office: foreignOffice(random),
  }
}

function insider({ recipe, layout, people, random }: RecipientOptions, someone: Employee): PrintedRecipient {
  const office = random.chance(0.3)
  const printing = recipe.printing ?? (random.chance(0.35) ? 'without-title' : 'as-recorded')
  const [former = ''] = someone.formerLastNames
  // A birth name of the other side of the wall stays unprinted.
  const told = recipe.printing === undefined && sideOf(former) === sideOf(someone.lastName)
  return {
    salutation: random.chance(0.85) ? someone.salutation : '',
    ...printedName(someone, printing),
    birthName: told && random.chance(0.2) ? former : '',
    style: recipe.style ?? layout.nameStyle ?? 'plain',
    ...printedProofs(recipe, { employee: someone, layout, random: random.fork('proofs'), people }),
    office: office ? `Stadt Musterstadt, ${someone.office}` : '',
  }
}

function foreignOffice(random: Random): string {
  return random.chance(0.6)
    ? `${random.pick(['Stadt Nordhang', 'Gemeinde Lippaue', 'Stadt Bochhausen', 'Kreis Auebrück', 'Stadt Westenried'])}, ${someOffice(random)}`
    : ''
}

/** Others who took part, for lists. */
export function participants(people: People, random: Random): PrintedRecipient[] {
  const withDates = random.chance(0.4)
  return Array.from({ length: random.integer(8, 22) }, (_, index) => {
    const other = people.pick('anyone', random.fork(`participant ${index}`))
    return {
      salutation: other.salutation,
      academicTitle: other.academicTitle,
      firstNames: other.firstNames,
      lastName: other.lastName,
      birthName: '',
      style: 'plain',
      birthDate: withDates ? printedDay(other.birthDate ?? '', 'dots') : '',
      employeeNumber: '',
      mailAddress: '',
      office: other.office,
    }
  })
}

/** Words that only a text layer shows: another employee, with everything that would prove her. */
export function hiddenWords(people: People, random: Random, recipient: Employee): string {
  const others = people.all.filter((other) => other.lastName !== recipient.lastName && other.birthDate)
  const other = random.pick(others)
  return `Teilnehmer: ${other.firstNames} ${other.lastName}, geboren am ${printedDay(other.birthDate ?? '', 'dots')}, Personalnummer ${other.employeeNumber}`
}
