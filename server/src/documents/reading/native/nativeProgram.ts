/** Child process of the native engine. */
import { readSettings } from '#sandbox'
import { serveReading } from '../recognition/serveReading.ts'
import { loadNativeRecogniser } from './nativeRecogniser.ts'
import { nativeSettingsSchema } from './settings.ts'

serveReading(async () => loadNativeRecogniser(readSettings(nativeSettingsSchema)))
