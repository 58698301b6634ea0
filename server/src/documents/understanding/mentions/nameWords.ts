import { isOrdinaryWord } from '../names/ordinaryWords.ts'
import { isParticle, isTitle } from '../names/titles.ts'
import type { Token } from '../sheet/sheet.ts'

/** Whether a printed word looks like part of a person's name: a capital, letters, no ordinary word. */
export function looksLikeName(token: Token): boolean {
  if (!/^\p{Lu}[\p{L}'’`´.-]*$/u.test(token.text) || /\d/.test(token.raw)) return false
  if (isTitle(token.folded) || isInstitutionPart(token.folded)) return false
  const parts = token.folded.split(/[^\p{L}]+/u).filter((part) => part !== '')
  if (parts.length > 1 && parts.some(isInstitutionPart)) return false
  return parts.length > 0 && !parts.every(isOrdinaryWord)
}

/** `A.` or `A`. */
export function isInitial(token: Token): boolean {
  return /^\p{Lu}$/u.test(token.text)
}

/** Titles and particles, which belong to a name without making one. */
export function belongsToName(token: Token): boolean {
  return isTitle(token.folded) || isParticle(token.folded)
}

const institutionWords =
  /^(gmbh|ggmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|ek|ev|se|inc|ltd|llc|stiftung|strasse|str|weg|platz|allee|gasse|ring|damm|ufer|haus|schule|gymnasium|realschule|gesamtschule|grundschule|berufskolleg|kolleg|universitat|hochschule|institut|akademie|verlag|verlagsgesellschaft|klinik|klinikum|krankenhaus|preis|halle|stadion|park|saal|zentrum|consulting|beratung|partner|partners|co|cie|coaching|seminare|trainings|schulungen|solutions|software|systeme|gruppe|group|holding|kanzlei|apotheke|praxis|steuerberater|rechtsanwalte|forum|bildungswerk|bildungszentrum|werke|sohne|modell|methode|test|prinzip)$/

/** Whether a part makes an institution, a street or a method out of a name: `Konrad-Adenauer-Stiftung`. */
export function isInstitutionPart(folded: string): boolean {
  return (
    institutionWords.test(folded) ||
    /.(strasse|stiftung|schule|akademie|institut|klinik|verlag|platz|allee|gasse)$/.test(folded)
  )
}
