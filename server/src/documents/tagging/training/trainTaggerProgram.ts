import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { mentionModelPath } from '../createMentionTagger.ts'
import { writeModel } from '../model/modelFile.ts'
import { readTrainingData } from './trainingData.ts'
import { trainModel } from './trainModel.ts'

/** `npm run train:tagger [-- PATH]`: trains our tagger from what lies in the repository and writes its model file. */
const path = process.argv[2] ?? mentionModelPath
const say = (line: string) => process.stderr.write(`${line}\n`)
const bytes = writeModel(trainModel(readTrainingData(), say))
writeFileSync(path, bytes)
say(`${path}: ${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`)
