import type { Health } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database } from '#database'
import { guaranteeWarnings } from '#guarantee'
import { countByState } from '#showing'

/** An order that has not been answered after so many asks (about two minutes) is worth a warning. */
const PATIENT_WAITS = 8

/** How the system is, in figures and sentences. */
export async function readHealth(
  db: Database,
  facts: Pick<Health, 'version' | 'town' | 'database' | 'ocrEngine'>,
): Promise<Health> {
  const [documents, employees, guarantee, unanswered] = await Promise.all([
    countByState(db),
    db.selectFrom('employee').select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow(),
    guaranteeWarnings(db),
    db
      .selectFrom('filing_order')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('state', '=', 'ordered')
      .where('waits', '>=', PATIENT_WAITS)
      .executeTakeFirstOrThrow(),
  ])
  const warnings = [
    ...guarantee,
    ...(employees.count === 0 ? [noDirectory] : []),
    ...(unanswered.count > 0 ? [silentReceiver(unanswered.count)] : []),
    ...(facts.ocrEngine.startsWith('tesseract.js') ? [slowReading] : []),
  ]
  return {
    ...facts,
    status: warnings.length > 0 ? 'degraded' : 'ok',
    employees: employees.count,
    documents,
    warnings,
  }
}

const noDirectory = {
  de: 'Das Verzeichnis der Beschäftigten ist leer. Einlesen mit: amtsbote directory import DATEI.',
  en: 'The directory of employees is empty. Import it with: amtsbote directory import FILE.',
}

const slowReading = {
  de: 'Texterkennung läuft mit dem langsameren Ersatz. Schneller mit den Paketen tesseract-ocr und tesseract-ocr-deu.',
  en: 'Reading uses the slower fallback. Faster with the packages tesseract-ocr and tesseract-ocr-deu.',
}

function silentReceiver(count: number) {
  return {
    de: `Die E-Akte antwortet nicht: ${count} Ablageaufträge warten. Prüfen, ob ihr Import läuft; nichts geht verloren.`,
    en: `The e-file does not answer: ${count} filing orders wait. Check whether its import runs; nothing is lost.`,
  }
}
