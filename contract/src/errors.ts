import { z } from 'zod'

interface ErrorEntry {
  readonly status: number
  readonly de: string
  readonly en: string
  readonly nextDe: string
  readonly nextEn: string
}

/**
 * Every error that crosses a border, in one table: code, HTTP status, what happened, what to do now.
 * Codes are stable and never reused. `docs/errors.md` is compared with this table by a test.
 */
export const errors = {
  'AB-0001': entry(
    500,
    'Ein unerwarteter Fehler ist aufgetreten.',
    'An unexpected error occurred.',
    'Erneut versuchen; bleibt er, mit der Vorgangsnummer an die IT wenden.',
    'Try again; if it stays, call IT with the reference number.',
  ),
  'AB-0002': entry(
    400,
    'Die Anfrage ist unvollständig oder falsch.',
    'The request is incomplete or wrong.',
    'Die genannten Felder berichtigen.',
    'Correct the fields named.',
  ),
  'AB-0003': entry(
    401,
    'Der Zugriffsschlüssel fehlt oder ist falsch.',
    'The access token is missing or wrong.',
    'Die Adresse verwenden, die beim Start ausgegeben wurde.',
    'Use the address printed at the start.',
  ),
  'AB-0004': entry(
    404,
    'Das gibt es hier nicht.',
    'There is no such thing here.',
    'Die Nummer prüfen.',
    'Check the number.',
  ),
  'AB-0005': entry(
    403,
    'Die Anfrage kam von einer fremden Seite.',
    'The request came from a foreign site.',
    'Die Seite direkt im Browser öffnen.',
    'Open the page directly in the browser.',
  ),
  'AB-0006': entry(
    413,
    'Die Datei ist zu groß.',
    'The file is too large.',
    'In kleinere Stapel teilen.',
    'Split into smaller batches.',
  ),
  'AB-0101': entry(
    409,
    'Das Dokument ist nicht (mehr) zu prüfen.',
    'The document is not in review (any more).',
    'Die Liste neu laden; vielleicht hat es schon jemand bearbeitet.',
    'Reload the list; somebody may have handled it.',
  ),
  'AB-0102': entry(
    422,
    'Diese Personalnummer steht nicht im Verzeichnis.',
    'This employee number is not in the directory.',
    'Nummer prüfen oder das Verzeichnis neu einlesen.',
    'Check the number or import the directory again.',
  ),
  'AB-0103': entry(
    422,
    'In dieses Register darf nicht abgelegt werden.',
    'Filing into this register is not allowed.',
    'Ein erlaubtes Register wählen.',
    'Choose an allowed register.',
  ),
  'AB-0104': entry(
    404,
    'Diese Seite gibt es in dem Dokument nicht.',
    'The document has no such page.',
    'Seitenzahl prüfen.',
    'Check the page number.',
  ),
  'AB-0105': entry(
    409,
    'Eine frühere Ablage dieses Dokuments ist noch ungeklärt.',
    'An earlier filing of this document is still unsettled.',
    'In der E-Akte nachsehen; erst danach in eine andere Akte ablegen.',
    'Look into the e-file before filing into another file.',
  ),
  'AB-0201': entry(
    422,
    'Die CSV-Datei ist nicht lesbar.',
    'The CSV file cannot be read.',
    'Als CSV mit Kopfzeile speichern; die Hilfe des Befehls nennt die Spalten.',
    'Save as CSV with a header line; the help of the command names the columns.',
  ),
  'AB-0202': entry(
    422,
    'Der CSV-Datei fehlen Spalten.',
    'The CSV file lacks columns.',
    'Die genannten Spalten ergänzen.',
    'Add the columns named.',
  ),
  'AB-0203': entry(
    422,
    'Das Verzeichnis würde ungewöhnlich viele Personen ausscheiden lassen.',
    'The directory would retire unusually many people.',
    'Datei prüfen; wenn sie stimmt, mit --allow-mass-retirement wiederholen.',
    'Check the file; when it is right, repeat with --allow-mass-retirement.',
  ),
  'AB-0301': entry(
    500,
    'Die Datenbank ließ sich nicht starten.',
    'The database could not be started.',
    'Die Meldung darunter lesen; Ordner und Rechte prüfen oder DATABASE_URL setzen.',
    'Read the message below; check folder and rights or set DATABASE_URL.',
  ),
  'AB-0302': entry(
    500,
    'Die Konfiguration ist falsch.',
    'The configuration is wrong.',
    'Alle genannten Angaben berichtigen.',
    'Correct everything named.',
  ),
  'AB-0303': entry(
    500,
    'Die Datenbank ist neuer als dieses Programm.',
    'The database is newer than this program.',
    'Die neuere Fassung des Programms starten.',
    'Start the newer version of the program.',
  ),
  'AB-0304': entry(
    503,
    'Die Datenbank antwortet nicht.',
    'The database does not answer.',
    'Kurz warten; das Programm verbindet sich von selbst neu.',
    'Wait a moment; the program reconnects by itself.',
  ),
  'AB-0401': entry(
    400,
    'Diesen Befehl gibt es nicht.',
    'There is no such command.',
    'amtsbote --help zeigt alle Befehle.',
    'amtsbote --help shows all commands.',
  ),
  'AB-0402': entry(
    404,
    'Datei oder Ordner nicht gefunden.',
    'File or folder not found.',
    'Den Pfad prüfen.',
    'Check the path.',
  ),
  'AB-0403': entry(
    400,
    'Eine Angabe des Befehls ist falsch oder fehlt.',
    'Something given to the command is wrong or missing.',
    'amtsbote BEFEHL --help zeigt alle Angaben.',
    'amtsbote COMMAND --help shows what can be given.',
  ),
  'AB-0501': entry(
    404,
    'Dieses Verfahren gibt es nicht.',
    'There is no such procedure.',
    'amtsbote procedures list zeigt alle Verfahren.',
    'amtsbote procedures list shows all procedures.',
  ),
  'AB-0502': entry(
    409,
    'Hier ist nichts angehalten, das fortgesetzt werden könnte.',
    'Nothing is stopped here that could be resumed.',
    'amtsbote procedures show VERFAHREN zeigt den Stand.',
    'amtsbote procedures show PROCEDURE shows how it stands.',
  ),
  'AB-0503': entry(
    409,
    'Diese Stichprobe ist nicht (mehr) offen.',
    'This sample is not open (any more).',
    'Die Liste der Stichproben neu laden.',
    'Load the list of samples again.',
  ),
  'AB-0504': entry(
    409,
    'Dieses Dokument wurde nicht ohne Person abgelegt.',
    'This document was not filed without a person.',
    'Die Nummer prüfen; Entscheidungen von Personen ändert die Prüfung.',
    'Check the number; decisions of people are changed in review.',
  ),
  'AB-0601': entry(
    404,
    'Diesen Roboter gibt es nicht.',
    'There is no such robot.',
    'amtsbote robots list zeigt alle Roboter.',
    'amtsbote robots list shows all robots.',
  ),
  'AB-0602': entry(
    422,
    'Der Auftrag passt nicht zum Roboter.',
    'The work item does not fit the robot.',
    'Die genannten Felder berichtigen.',
    'Correct the fields named.',
  ),
  'AB-0603': entry(
    422,
    'Die Adresse eines Zielsystems ist nicht eingetragen.',
    'The address of a target system is not set.',
    'amtsbote systems set SYSTEM ADRESSE trägt sie ein.',
    'amtsbote systems set SYSTEM ADDRESS sets it.',
  ),
  'AB-0604': entry(
    404,
    'Diesen Lauf gibt es nicht.',
    'There is no such run.',
    'amtsbote runs list zeigt die Läufe.',
    'amtsbote runs list shows the runs.',
  ),
  'AB-0605': entry(
    409,
    'Das geht bei diesem Stand des Auftrags nicht.',
    'The state of the work item does not allow this.',
    'amtsbote runs show LAUF zeigt den Stand.',
    'amtsbote runs show RUN shows the state.',
  ),
  'AB-0606': entry(
    409,
    'Diese Frage ist nicht (mehr) offen, oder die Antwort steht nicht zur Wahl.',
    'This question is not open (any more), or the answer is not among the choices.',
    'amtsbote tasks list zeigt offene Fragen und ihre Antworten.',
    'amtsbote tasks list shows open questions and their choices.',
  ),
  'AB-0607': entry(
    404,
    'Hier ist nichts angehalten.',
    'Nothing is held here.',
    'amtsbote robots list zeigt, was angehalten ist.',
    'amtsbote robots list shows what is held.',
  ),
  'AB-0610': entry(
    422,
    'Ein Geheimnis fehlt im Tresor.',
    'A secret is missing in the vault.',
    'amtsbote secrets set ROBOTER NAME hinterlegt es; der Wert kommt von der Standardeingabe.',
    'amtsbote secrets set ROBOT NAME deposits it; the value comes from standard input.',
  ),
  'AB-0611': entry(
    503,
    'Der Schlüssel des Tresors fehlt auf diesem Rechner.',
    'The key of the vault is missing on this machine.',
    'Die Schlüsseldatei (AMTSBOTE_VAULT_KEY) vom ersten Rechner übernehmen oder aus der Sicherung holen.',
    'Take the key file (AMTSBOTE_VAULT_KEY) over from the first machine, or from the backup.',
  ),
  'AB-0612': entry(
    500,
    'Die Schlüsseldatei des Tresors ist nicht zu gebrauchen.',
    'The key file of the vault cannot be used.',
    'Nur ihr Besitzer darf sie lesen (chmod 400); jede Zeile lautet amtsbote-key-1 und 32 Byte in Base64.',
    'Only its owner may read it (chmod 400); each line is amtsbote-key-1 and 32 bytes in Base64.',
  ),
  'AB-0613': entry(
    422,
    'Der Wert des Geheimnisses ist zu kurz oder zu lang.',
    'The value of the secret is too short or too long.',
    'Den Wert über die Standardeingabe geben; die Längen stehen dahinter.',
    'Give the value on standard input; the lengths stand behind it.',
  ),
  'AB-0614': entry(
    409,
    'Dieses technische Konto gehört schon einem anderen Roboter.',
    'This technical account belongs to another robot already.',
    'Für jeden Roboter ein eigenes Konto im Zielsystem anlegen.',
    'Make an account of its own in the target system for each robot.',
  ),
  'AB-0615': entry(
    422,
    'Ein Geheimnis ist abgelaufen.',
    'A secret has expired.',
    'Im Zielsystem ein neues setzen und mit amtsbote secrets rotate hinterlegen.',
    'Set a new one in the target system and deposit it with amtsbote secrets rotate.',
  ),
  'AB-0616': entry(
    422,
    'Der Schlüssel kommt von systemd und lässt sich hier nicht schreiben.',
    'The key comes from systemd and cannot be written here.',
    'Mit --to DATEI angeben, wohin; danach die Datei mit systemd-creds verschlüsseln und löschen.',
    'Say where with --to FILE; then encrypt the file with systemd-creds and delete it.',
  ),
  'AB-0619': entry(
    422,
    'In diesem Ordner liegt kein Roboter, der sich laden lässt.',
    'There is no robot in this folder that can be loaded.',
    'Die Meldung darunter lesen; amtsbote robot new NAME legt einen an.',
    'Read the message below; amtsbote robot new NAME makes one.',
  ),
  'AB-0621': entry(
    404,
    'Dieses Wartungsfenster gibt es nicht.',
    'There is no such maintenance window.',
    'amtsbote systems windows zeigt alle.',
    'amtsbote systems windows shows all.',
  ),
  'AB-0622': entry(
    401,
    'Die Unterschrift des Aufrufs fehlt oder stimmt nicht.',
    'The signature of the call is missing or wrong.',
    'Das Geheimnis und die unterschriebenen Teile prüfen: Kennung, Zeit und Inhalt, durch Punkte getrennt.',
    'Check the secret and what was signed: id, time and body, separated by dots.',
  ),
  'AB-0623': entry(
    401,
    'Der Aufruf ist zu alt, oder seine Uhr geht falsch.',
    'The call is too old, or its clock is wrong.',
    'Die Uhr des sendenden Rechners stellen; höchstens fünf Minuten Abweichung gelten.',
    'Set the clock of the sender; five minutes are tolerated.',
  ),
  'AB-0624': entry(
    404,
    'Dieser Roboter nimmt keine Aufrufe an.',
    'This robot takes no calls.',
    'Der Roboter muss den Auslöser webhook angeben, und sein Geheimnis muss hinterlegt sein.',
    'The robot must declare the trigger webhook, and its secret must be deposited.',
  ),
  'AB-0625': entry(
    404,
    'Diese Fassung des Roboters gibt es nicht, oder keine, zu der man zurückkann.',
    'There is no such release of the robot, or none to go back to.',
    'amtsbote robot releases ROBOTER zeigt alle Fassungen.',
    'amtsbote robot releases ROBOT shows all releases.',
  ),
  'AB-0626': entry(
    409,
    'Wer eine Fassung vorgeschlagen hat, darf sie nicht selbst freigeben.',
    'Whoever proposed a release must not approve it.',
    'Eine zweite Person bitten, sich die Änderungen anzusehen und freizugeben.',
    'Ask a second person to look at the changes and to approve them.',
  ),
  'AB-0627': entry(
    409,
    'Das geht bei diesem Stand der Fassung nicht.',
    'The state of the release does not allow this.',
    'amtsbote robot releases ROBOTER zeigt, welche gilt und welche freigegeben ist; zurück geht es mit robot rollback.',
    'amtsbote robot releases ROBOT shows which one counts and which are approved; robot rollback goes back.',
  ),
  'AB-0628': entry(
    422,
    'Hier liegen nicht die Pakete oder Bytes, mit denen die Fassung freigegeben wurde.',
    'What lies here are not the packages or bytes that the release was approved with.',
    'npm ci im Ordner der Roboter; sind die Pakete mit Absicht neu, den Roboter neu vorschlagen und freigeben.',
    'Run npm ci in the folder of robots; when the packages are new on purpose, propose and approve the robot anew.',
  ),
  'AB-0629': entry(
    422,
    'Ein nicht freigegebener Roboter darf dieses Zielsystem nicht bedienen.',
    'A robot that was not released must not operate this target system.',
    'Mit amtsbote robot release vorschlagen und zu zweit freigeben, oder gegen ein Übungssystem auf diesem Rechner ausprobieren.',
    'Propose it with amtsbote robot release and have it approved by a second person, or try it against a practice system on this machine.',
  ),
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof errors
export const errorCodeSchema = z.enum(Object.keys(errors) as [ErrorCode, ...ErrorCode[]])

/** An error with a code from the table. `detail` may name a document or run by id, never a person. */
export class AmtsboteError extends Error {
  readonly code: ErrorCode
  readonly detail: string

  constructor(code: ErrorCode, detail = '', options?: ErrorOptions) {
    super(`${code} ${errors[code].de}${detail ? ` (${detail})` : ''}`, options)
    this.name = 'AmtsboteError'
    this.code = code
    this.detail = detail
  }
}

/** RFC 9457. `errors` names each wrong field by JSON pointer. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: errorCodeSchema,
  detail: z.string(),
  next: z.string(),
  titleEn: z.string(),
  nextEn: z.string(),
  instance: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problemSchema>

function entry(status: number, de: string, en: string, nextDe: string, nextEn: string) {
  return { status, de, en, nextDe, nextEn } as const
}
