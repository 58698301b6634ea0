/** Child process of the engine that asks an outside program. */
import { readSettings } from '#sandbox'
import { serveReading } from '../recognition/serveReading.ts'
import { loadOutsideRecogniser } from './outsideRecogniser.ts'
import { outsideSettingsSchema } from './protocol.ts'

serveReading(() => loadOutsideRecogniser(readSettings(outsideSettingsSchema)))
