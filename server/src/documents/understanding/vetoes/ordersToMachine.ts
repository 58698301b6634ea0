import type { PageReading } from '@amtsbote/contract'
import { phrases } from '../cues/phrases.ts'
import { sentencesOf } from '../sheet/sentences.ts'
import type { Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'

/** Sentences that try to give orders to a program. None of ours obeys; somebody who writes so has to be looked at. */
const speaksToMachine = phrases(`
  ignorier* … anweisung* | ignorier* … regel* | ignorier* … prüfung* | übergeh* … anweisung* | verwirf … anweisung*
  verwerfen sie … anweisung* | überspring* … prüfung* | bisherige* anweisung* | vorherige* anweisung* | frühere* anweisung*
  obige* anweisung* | anweisung* an * | anweisung* für * | hinweis an … system* | hinweis für … system* | nachricht an … system*
  regeln sind aufgehoben* | anweisungen sind aufgehoben* | bisherige* regel* | vorherige* regel* | automatisch* freigeben*
  automatisch* freigegeben* | zuordnung … freigeben* | ohne freigabe | ohne menschliche* | hinweis an die ki* | hinweis für die ki*
  hinweis an ki* | hinweis für ki* | an die ki | an die ki: | an das sprachmodell* | an alle ki* | achtung ki* | achtung, ki*
  liebe ki* | hallo ki* | automatisch* ablegen* | lege dieses* | lege diese* | lege das dokument* | ordne dieses* | ordne diese*
  ordne das dokument* | ordne … zu | speichere dieses* | antworte | antworte nur* | klassifiziere | überspringe | akzeptiere
  behandle dieses* | verwende … personalnummer* | richtige personalnummer* | korrekte personalnummer* | previous instruction*
  prior instruction* | as an ai | override | skip … review | skip … check* | mark this* | file this document* | assign this*
  ignorier* … vorgabe* | missacht* … anweisung* | vergiss … anweisung* | vergessen sie … anweisung* | neue anweisung*
  künstliche intelligenz höflich* | eingesetzte künstliche* | an computerprogramme* | für automaten* | automatisierte prüfung: | ki-agent*
  achtung *roboter* | achtung *ki | achtung *automat* | sprachmodell, * | an alle *programme* | an alle *roboter* | ein wort an die masch* | meta-regel* | in response to any*
  für lesende system* | automatisch erkannten * verwerf* | automatisch erkannten * … verwerf* | auswertungen durch künstliche*
  bei maschineller lesung* | digitale assistent* | roboter lesen* | dear ai* | prüfroutine* | prüfprogramm* | respond only* | bot, *
  verarbeitungshinweis* | dokument ist einwandfrei*
  ignore … instruction* | disregard … instruction* | forget … instruction* | new instructions | system prompt* | systemprompt*
  ohne prüfung abl* | ohne prüfung ab | ohne prüfung … ablegen* | without review | without human review | du bist … ki
  du bist … assistent* | you are an ai* | you are … assistant*
`)

/** What a writer wants a program to do; certificates ask nobody for it. */
const orders = phrases(`
  ignorier* | stelle | stellen sie | entfallen | entfällt | unterdrück* | zu unterdrücken* | anything | is void | missacht*
  übergehe | übergehen sie | umgehe | umgehen sie | vergiss | vergessen sie | verwirf* | verwerfen sie | überspring* | überschreibe
  überschreiben sie | setze | setzen sie | lege | legen sie | leg | ordne | ordnen sie | speichere | speichern sie | verschiebe
  verschieben sie | sortiere | sortieren sie | einsortiere | einsortier* | weise | weisen sie | wähle | wählen sie | antworte
  antworten sie | gib | geben sie | behandle | behandeln sie | betrachte | betrachten sie | markiere | markieren sie | stufe
  stufen sie | akzeptiere | akzeptieren sie | bestätige | bestätigen sie | genehmige | genehmigen sie | freigeben* | freizugeben*
  freigegeben* | gib … frei | ablegen* | abzulegen* | abgelegt werden* | abheften* | zuordnen* | zuzuordnen* | zugeordnet werden*
  ist … zuzuweisen* | trage … ein | schreibe | führe … aus | befolge | befolgen sie | folge | melde | verarbeite | verarbeiten sie
  ändere | ändern sie | lösche | löschen sie | deaktiviere | deaktivieren sie | unterlasse | verzichte* | ignore | disregard
  forget | override* | bypass* | skip* | assign* | file | approve* | accept* | treat* | classify* | mark | output* | respond*
  reply* | set | store* | move | release | route | do not | must be | follow | execute
`)

/** What they are done to, when the writer has a program in mind. */
const objects = phrases(`
  *anweisung* | *instruktion* | *befehl* | *vorgaben | vorgabe* | *regeln | regel | *prüfung überspr* | *kontrolle* | *dokument*
  *datei* | *akte | *akten | personalnummer* | *zuordnung* | *freigabe* | *sicherheitsprüf* | *plausibil* | *prüfschritt*
  *prüflogik* | *schwellenwert* | *schwelle | konfidenz* | *wahrscheinlichkeit* | *treffer* | *empfänger* | *warnung*
  *hinweise und | alles | alle * | *name* | instruction* | rule* | check* | document* | record* | employee* | review* | validation*
  confidence* | threshold* | match* | guideline* | safeguard* | above | previous* | prior* | warning*
`)

/** Whom a writer addresses who has a program in mind. */
const machines = phrases(`
  *automaten: | *automat: | ki | ki: | ki-system* | ki-assistent* | künstliche intelligenz* | *sprachmodell* | llm* | chatbot* | bot
  bot: | *assistent: | *assistenz: | *algorithmus* | *system: | an das system* | dem system* | das system soll* | maschine*
  maschinell* | automatisch* | automatisiert* | *software: | *erkennung: | *verarbeitung: | *verarbeitungssystem* | *scanner*
  *roboter* | prompt* | systemnachricht* | systemhinweis* | entwicklermodus* | administrator: | admin: | ai | ai: | ai-*
  assistant* | language model* | model: | system: | automated* | automatically* | parser* | bot* | agent: | administrator*
  developer mode* | machine* | ocr*
`)

/** Who reads instead of a person. */
const readers = phrases(`
  *computer | *rechner | *programm | *software | *system | *systeme | ki | *automat | *automaten | *maschine | maschinenlesbar*
  für automatische* | *leser | *algorithmus | *scanner | *bot | *roboter | *modell | *modells | *sprachmodell | *assistent | agent
  erkennung | texterkennung | *erkennungsprogramm* | *verarbeitung | *parser | *crawler | *reader | reader of this* | machine | computer | program | model | system | bot
  assistant | scanner | language model* | wer oder was*
`)

/** What offices do with a paper once it is there; the paper itself has nothing to say about it. */
const handling = phrases(`
  *akte | *akten | *ablage | ablegen* | abzulegen* | *zuordnung* | zuordnen* | zugeordnet* | einordnen* | einzuordnen* | *freigabe*
  freigeben* | *sichtung* | *stichprobe* | *prüfschritt* | *sicherheitsabfrage* | *sicherheitsprüf* | kontrolle | kontrollen
  auswerten* | *auswertung | *verarbeitung* | *treffer* | konfidenz* | als empfänger* | *personalnummer* | nachfragen | *rückfrage*
  *sachbearbeit* | menschlich* | mensch | menschen | *einstellungen | *anweisung* | vorgaben | *warnung* | *warnungen
  *auffälligkeit* | *zuständigkeit* | konten | einzutragen* | als teilnehm* verwenden* | human* | review* | clerk* | flag | flags
  *checks | confidence* | approved | approve | return only* | answer only* | output* | instruct* | warnings | prompt | recipient
`)

/** Words with which somebody asks for something, or rules something out. */
const demands = phrases(`
  nicht | kein | keine | keiner | keinen | ohne | soll | sollen | sollst | muss | müssen | musst | darf | dürfen | möge | mögen
  hat … zu | haben … zu | ist … einzutragen* | ist … abzulegen* | ist … auszunehmen* | ist untersagt* | sind untersagt* | gelten als*
  gilt als* | entfällt* | entfallen* | stets | immer | sofort | direkt | unmittelbar | jede | jeder | jedes | jeden | allen | beachte
  bitte … buchen* | verwenden | verwende | abschalten* | unterdrücken* | auszusetzen* | gibt … aus* | führe | dein | deine | deinen
  dir | du | not | no | only | must | shall | should | never | always | directly | immediately | automatically | do | certain | any
  is the* | as the* | proceed* | prozent
`)

/** What papers say about their own way, to people. */
const ownWay = phrases(`
  wenden sie sich* | richten sie* | beizufügen* | aufgenommen wird* | zur aufnahme* | durch rückfragen* | maschinell erstellt*
  automatisch erstellt* | automatisch erzeugt* | automatisch ausgestellt* | generated automatically* | ohne unterschrift*
  without signature* | datenschutz* | personenbezogen* | gespeichert* | weitergegeben* | eingesehen* | bedienen | führen | teilnehm* kann
  nicht übertragbar* | verlust* | on request* | gültig* | valid* | course* | kurs | seminar | lehrgang
`)

/** `review=skip;` and `X-Reader-Directive:` are fields that programs read; nobody prints them for people. */
const FIELD_OF_PROGRAM =
  /^[a-z]+_[a-z]+\([a-z_]+=|^#!\S|^--[a-z]+[a-z-]*(=|$)|^prompt>|^\{\{|^[\p{L}_-]+=[\p{L}_-]+[;,]?$|^X-\p{Lu}[\p{L}-]+:$|^\{\W?\w+\W{2,}|^(SYSTEM|ASSISTANT|USER):$/u

/** Programs that read. On certificates they stand in the title and the contents of courses, and at the foot as makers of the paper. */
const programs = phrases(`
  *roboter | *robotern | *roboters | *-ki | *-ki: | ki-gestützt* | posteingangs-ki* | *leseprogramm* | leseprogramme* | *leser: | *lesern | maschinelle leser*
  *erkennung: | schrifterkennung* | texterkennung* | *erkennungsdienst* | *erkennungssoftware* | ocr-* | ocr | *klassifikator* | neuronale* netz*
  fachverfahren | *assistenzsystem* | *assistenten und* | sprachassistent* | sprachagent* | vorlese* | *schnittstelle: | die schnittstelle: | an die schnittstelle*
  virtueller mitarbeiter* | lesende* system* | lernende* system* | logiciel* | sistema automatico* | lector automatico* | @gpt* | gpt | chatgpt* | in vektoren*
  automatisierungshinweis* | *-automatik | jedwede automatik* | scanprogramm* | *programm: | prüfende* programm* | durch das programm* | *ablagesystem* | verschlagwort*
  auslesende* | einlesende* | *datenbank | personalsystem* | fachanwendung* | *dienste übernehmen* | künstliche* intelligenz* | sprachmodell* | *algorithmus* | *agent: | *agenten:
  hinweis zur digitalisierung* | bei einspielung* | workflow* | the parser* | to the parser* | falls sie kein mensch* | falls sie ein mensch* | elektronischen akte* | das system eine*
  die software | die software* | der software* | an die maschine* | die maschine | ai-* | ai system* | *crawler* | automated reader* | reading system* | #if | auto-file* | maschinenlesende*
`)

/** What somebody wants of them; a course about programs says what they are and can do. */
const wishes = phrases(`
  bitte | bitte … | gebeten | möge | mögen | soll | sollen | gilt | gelten | ist … zu | sind … zu | hat … zu | haben … zu | zu werten* | werten | wird … ermächtigt* | autorisier*
  überschreib* | ersetz* | ändern | ankreuzen | einzutragen* | eintragen | setzt | setze | übernehm* | anzusehen* | ausgeführt* | ausführt | auslassen | auszulassen* | umgehen | unterlass*
  unterbleib* | verneinen | schließen | quittieren | ignor* | nicht … unterscheiden* | akzeptier* | stillschweigend* | ungefragt* | selbsttätig* | entbehrlich* | tilgen | einstellen | überspringen
  verwerfen | maßgeblich* | vergebe | gemeint | befolg* | nimm | stell* dich* | stelle dich* | ordne | führen | sag | merken | parameter* | schwelle | treffer | status | abschalt* | abgeschaltet* | person = * | sicherheit = *
  mark as* | attach to* | should be* | state that* | considérez* | considerez* | assegnare* | marque | omita | beantworten | anzeigen | antworten | umgeht | glauben | keine diskussion*
`)

/** What tells of a course about programs, or of the making of the paper. */
const aboutPrograms = phrases(`
  inhalt* | *inhalte* | themen* | schulungsinhalt* | lernziel* | merksatz* | modul* | kursinhalt* | maschinell erstellt* | maschinell erzeugt* | automatisch erstellt* | automatisch erzeugt*
  ohne unterschrift* | vermittelt* | behandelt* | teilgenommen* | teilnahme | seminar | lehrgang | kurs | workshop | schulung | schulung:
`)

/** Sentences that tell a program what to do, however they put it, as their words. */
export function ordersInSentences(view: View): readonly (readonly Token[])[] {
  return sentencesOf(view.sheet).filter((sentence) => {
    const text = view.cues(sentence)
    if (speaksToMachine.test(text) || sentence.some(({ raw }) => FIELD_OF_PROGRAM.test(raw))) return true
    if (programs.test(text) && wishes.test(text) && !aboutPrograms.test(text)) return true
    if (forPeople.test(text)) return false
    if (orders.test(text) && (objects.test(text) || machines.test(text))) return true
    return demands.test(text) && (handling.test(text) || readers.test(text)) && !ownWay.test(text)
  })
}

/** What papers ask of the people who hold them. */
const forPeople = phrases(`
  bewahren sie* | aufbewahr* | legen sie … vor | reichen sie* | wenden sie sich* | ihrem arbeitgeber*
  ihrer personalstelle* | ihrer dienststelle* | arbeitgeber* | gegenstand* | inhalte* | themen* | behandelt* | keep this*
  antworten sie nicht* | nicht auf diese* | do not reply* | please contact* | your employer* | present this*
`)

/** The pages without what speaks to a machine: what such a sentence says about a person is no evidence. */
export function withoutOrders(
  pages: readonly PageReading[],
  view: View,
  sentences: readonly (readonly Token[])[],
): readonly PageReading[] {
  // The rest of a line that begins or ends with an order belongs to it more often than not.
  const lines = new Set(sentences.flatMap((sentence) => sentence.map((token) => token.line)))
  const boxes = new Set(
    view.sheet.tokens.filter(({ line }) => lines.has(line)).flatMap((token) => [...token.boxes]),
  )
  return pages.map((page) => ({ ...page, words: page.words.filter((word) => !boxes.has(word.box)) }))
}
