import { entry } from './entry.ts'

/** AB-07: what goes wrong with models that a town learns. */
export const modelErrors = {
  'AB-0701': entry(
    404,
    'Dieses Modell der Erkennung gibt es nicht.',
    'There is no such model of recognition.',
    'amtsbote recognition models nennt alle; shipped ist die ausgelieferte Erkennung.',
    'amtsbote recognition models lists all; shipped is recognition as delivered.',
  ),
  'AB-0702': entry(
    409,
    'Es sind zu wenige Papiere von Menschen abgelegt worden, um daraus zu lernen.',
    'Too few papers were filed by people to learn from them.',
    'Weiter prüfen wie bisher und später noch einmal lernen.',
    'Go on reviewing as before and learn again later.',
  ),
  'AB-0703': entry(
    409,
    'Dieses Modell ist nicht gegen das geprüft, was jetzt zählt.',
    'This model was not evaluated against what counts now.',
    'Mit amtsbote recognition evaluate prüfen und die geänderten Entscheidungen ansehen.',
    'Evaluate it with amtsbote recognition evaluate and look at the changed decisions.',
  ),
  'AB-0704': entry(
    409,
    'Dieses Modell würde gegen die Entscheidung eines Menschen ablegen.',
    'This model would file against the decision of a person.',
    'Es zählt nicht. Die Papiere mit amtsbote documents why ansehen; nach weiteren Prüfungen neu lernen.',
    'It does not count. Look at the papers with amtsbote documents why; learn anew after further reviews.',
  ),
  'AB-0705': entry(
    409,
    'Dieses Modell wurde für eine andere Fassung der Erkennung gelernt.',
    'This model was learned for another version of recognition.',
    'Mit amtsbote recognition train neu lernen; alle Papiere sind noch da.',
    'Learn anew with amtsbote recognition train; all papers are still there.',
  ),
  'AB-0706': entry(
    409,
    'Das zählt schon.',
    'This counts already.',
    'Es ist nichts zu tun.',
    'There is nothing to do.',
  ),
} as const
