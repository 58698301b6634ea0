/**
 * Tagging: which words of a page name people, organisations, places, days and courses, whoever they are?
 *
 * In:  words of a page, line by line in reading order.
 * Out: mentions with label, first and last word and a probability. Strangers are found as well as employees.
 * Not here: whose file it is and which role a person has (`#understanding`), recognising letters (`#reading`).
 */
export { createMentionTagger, type LocalMentionTagger } from './createMentionTagger.ts'
export { openOnnxTagger } from './onnx/onnxTagger.ts'
export type { MentionLabel, MentionTagger, TaggedMention } from './tagger.ts'
