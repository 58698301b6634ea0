/** One of the single-byte encodings that German personnel systems and spreadsheets have written. */
export interface CodePage {
  readonly name: string
  readonly decode: (bytes: Uint8Array) => string
}

/** Upper half of code page 850 (DOS), which no TextDecoder knows. Source: unicode.org MAPPINGS/PC/CP850.TXT */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'

/** Likeliest first: at equal points the first wins. Windows-1252 holds all that ISO 8859-1 prints. */
const codePages: readonly CodePage[] = [
  ...['windows-1252', 'iso-8859-15', 'windows-1250'].map((name) => ({
    name,
    decode: (bytes: Uint8Array) => new TextDecoder(name).decode(bytes),
  })),
  { name: 'cp850', decode: decodeCp850 },
  { name: 'macintosh', decode: (bytes) => new TextDecoder('macintosh').decode(bytes) },
]

/** 200 kB of lines with umlauts: thousands of them, enough for any guess. */
const SAMPLE_BYTES = 200_000

/** Chooses the code page in which the lines look most like German names. */
export function guessCodePage(lines: readonly Uint8Array[]): CodePage {
  const sample = Buffer.concat(lines).subarray(0, SAMPLE_BYTES)
  const scored = codePages.map((codePage) => ({ codePage, points: plausibility(codePage.decode(sample)) }))
  return scored.reduce((best, next) => (next.points > best.points ? next : best)).codePage
}

/**
 * German letters speak for a guess; signs, control characters and capitals in the middle of a word against it.
 * Other Latin letters count little: they are as often a wrong guess as a Turkish or Polish name.
 */
function plausibility(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return (
    2 * count(/[äöüßé]|(?<!\p{Ll})[ÄÖÜ]/gu) +
    count(/(?<=\p{Ll})[łśćžšşğçñèáó]/gu) -
    4 * count(/(?<=\p{L})[^\p{L}\p{ASCII}](?=\p{L})/gu) -
    4 * count(/(?<=\p{Ll})(?!\p{ASCII})\p{Lu}/gu) -
    4 * count(/[\u0080-\u009F]/gu)
  )
}

function decodeCp850(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : CP850.charAt(byte - 0x80),
  ).join('')
}

/** Byte of each character in Windows-1252, to undo a decoding. */
function windows1252Bytes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('windows-1252')
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
}

/**
 * Makes a function that undoes double encoding: `MÃ¼ller` (UTF-8 once read as Windows-1252 and saved again)
 * becomes `Müller`. Text that is not exactly such a sequence comes back unchanged.
 */
export function doubleEncodingRepair(): (text: string) => string {
  const byteOf = windows1252Bytes()
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  return function repair(text: string): string {
    // First byte of a UTF-8 sequence of 2 to 4 bytes, as a character.
    if (!/[\u00C2-\u00F4]/.test(text)) return text
    const bytes = Array.from(text, (character) => byteOf.get(character))
    if (!bytes.every((byte) => byte !== undefined)) return text
    try {
      const repaired = utf8.decode(Uint8Array.from(bytes))
      return repaired === text ? text : repair(repaired)
    } catch {
      // Not a UTF-8 sequence: the letters are meant as they stand.
      return text
    }
  }
}
