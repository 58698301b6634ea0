/** Child process of the native engine. */
import process from 'node:process'
import { serveReading } from '../recognition/serveReading.ts'
import { loadNativeRecogniser } from './nativeRecogniser.ts'
import { nativeSettingsSchema } from './nativeSettings.ts'

const settings = nativeSettingsSchema.parse(process.env)

serveReading(async () => loadNativeRecogniser(settings))
