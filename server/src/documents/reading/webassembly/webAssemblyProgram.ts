/** Child process of the tesseract.js engine. */
import { readSettings } from '#sandbox'
import { serveReading } from '../recognition/serveReading.ts'
import { webAssemblySettingsSchema } from './settings.ts'
import { loadWebAssemblyRecogniser } from './webAssemblyRecogniser.ts'

serveReading(() => loadWebAssemblyRecogniser(readSettings(webAssemblySettingsSchema)))
