/** Child process of the tesseract.js engine. */
import process from 'node:process'
import { serveReading } from '../recognition/serveReading.ts'
import { loadWebAssemblyRecogniser } from './webAssemblyRecogniser.ts'
import { webAssemblySettingsSchema } from './webAssemblySettings.ts'

const settings = webAssemblySettingsSchema.parse(process.env)

serveReading(() => loadWebAssemblyRecogniser(settings))
