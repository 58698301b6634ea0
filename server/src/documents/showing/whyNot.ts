import type { Candidate, Employee, Mention, Proof, Remark } from '@amtsbote/contract'
import { nameRemark } from './nameRemark.ts'
import { proofNames, roleSentence, type Sentence, sayDay } from './sentences.ts'

/** A candidate with everything that sentences about it need. */
export interface Suspect {
  readonly candidate: Candidate
  readonly employee: Employee
  /** Where the name stands; undefined where it stands nowhere. */
  readonly mention: Mention | undefined
}

/**
 * Why a document is rather not this person's, the gravest first: what is printed otherwise, what the person does on
 * the page, how the name differs. Where nothing speaks against somebody, what speaks for the best candidate is said.
 */
export function whyNot(suspect: Suspect, best: Suspect): readonly Remark[] {
  if (suspect.candidate.employeeNumber === best.candidate.employeeNumber) return []
  const remarks = [
    ...contradictions(suspect),
    ...roleRemarks(suspect),
    ...nameRemarks(suspect),
    ...leavingRemarks(suspect),
  ]
  return remarks.length > 0 ? remarks : [inFavourOf(best, suspect)]
}

/** What the directory says about a proof, for a comparison by eye. */
export function recordedValue({ kind }: Pick<Proof, 'kind'>, employee: Employee): Sentence | null {
  switch (kind) {
    case 'birth-date':
      return employee.birthDate === null ? null : sayDay(employee.birthDate)
    case 'employee-number':
      return { de: employee.employeeNumber, en: employee.employeeNumber }
    case 'mail-address':
      return employee.mailAddress === '' ? null : { de: employee.mailAddress, en: employee.mailAddress }
    case 'name':
    case 'booking':
      return null
  }
}

function contradictions({ candidate, employee }: Suspect): readonly Remark[] {
  return candidate.proofs
    .filter(({ kind, agreement }) => kind !== 'name' && agreement === 'contradicts')
    .map((proof) => {
      const name = proofNames[proof.kind]
      const recorded = recordedValue(proof, employee)
      const de = `${name.de} ${proof.text} passt nicht`
      const en = `${name.en} ${proof.text} does not fit`
      return at(proof, {
        de: recorded ? `${de}, im Verzeichnis steht ${recorded.de}` : de,
        en: recorded ? `${en}, the directory says ${recorded.en}` : en,
      })
    })
}

function roleRemarks({ employee, mention }: Suspect): readonly Remark[] {
  const sentence = mention && roleSentence(mention.role, employee.salutation)
  return sentence ? [at(mention, sentence)] : []
}

function nameRemarks({ candidate, employee, mention }: Suspect): readonly Remark[] {
  if (!mention || candidate.nameForm === 'none') {
    return [at(null, { de: 'Name steht nicht auf dem Dokument', en: 'Name is not on the document' })]
  }
  if (candidate.nameForm === 'incomplete') {
    return [at(mention, { de: 'Name ist nicht vollständig genannt', en: 'Name is not given in full' })]
  }
  const difference = nameRemark(mention.text, employee)
  if (difference) return [at(mention, difference)]
  if (candidate.nameForm !== 'former') return []
  const { lastName } = employee
  return [at(mention, { de: `heißt heute ${lastName}`, en: `is called ${lastName} today` })]
}

function leavingRemarks({ candidate, employee: { leftOn } }: Suspect): readonly Remark[] {
  if (!candidate.left) return []
  if (leftOn === null) return [at(null, { de: 'ist ausgeschieden', en: 'has left' })]
  const day = sayDay(leftOn)
  return [at(null, { de: `ist am ${day.de} ausgeschieden`, en: `left on ${day.en}` })]
}

function inFavourOf(best: Suspect, suspect: Suspect): Remark {
  const agrees = ({ candidate }: Suspect) =>
    candidate.proofs.filter(({ kind, agreement }) => kind !== 'name' && agreement === 'agrees')
  const own = new Set(agrees(suspect).map(({ kind }) => kind))
  const telling = agrees(best).find(({ kind }) => !own.has(kind))
  const { firstNames, lastName } = best.employee
  if (telling) {
    const name = proofNames[telling.kind]
    return at(telling, {
      de: `${name.de} auf dem Dokument gehört zu ${firstNames} ${lastName}`,
      en: `${name.en} on the document belongs to ${firstNames} ${lastName}`,
    })
  }
  if (best.candidate.mentionId !== suspect.candidate.mentionId) {
    return at(suspect.mention ?? null, {
      de: 'ist ebenfalls auf dem Dokument genannt',
      en: 'is named on the document too',
    })
  }
  return at(null, {
    de: `Nichts auf dem Dokument spricht eher für ${firstNames} ${lastName}`,
    en: `Nothing on the document speaks rather for ${firstNames} ${lastName}`,
  })
}

function at(place: Pick<Proof, 'boxes'> | null, sentence: Sentence): Remark {
  return { ...sentence, boxes: [...(place?.boxes ?? [])] }
}
