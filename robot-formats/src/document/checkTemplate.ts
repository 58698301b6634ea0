import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate'
import { FormatError } from '../formatError.ts'

/** A letter with pictures has a few MB; what unpacks to more is not meant to be a letter. */
const UNPACKED_MAX_BYTES = 200 * 1024 * 1024

/** The parts that are filled. */
const PARTS = /^word\/(document|header\d*|footer\d*)\.xml$/

/**
 * Whether a file is a Word template whose braces are in order. The library leaves some that are not as they stand, and so they
 * would go out in a letter.
 * @throws FormatError what is wrong, and where
 */
export function checkTemplate(template: Uint8Array): void {
  const parts = partsOf(template)
  if (!parts['word/document.xml']) throw new FormatError('Die Vorlage ist kein Word-Dokument (docx).')
  for (const [name, bytes] of Object.entries(parts)) {
    const fault = faultIn(strFromU8(bytes).replace(/<[^>]*>/g, ''))
    const where = name.startsWith('word/document') ? 'In der Vorlage' : 'In Kopf- oder Fußzeile der Vorlage'
    if (fault) throw new FormatError(`${where} stimmen geschweifte Klammern nicht: ${fault}`)
  }
}

/** Sizes are read from the directory of the archive before anything is unpacked. */
function partsOf(template: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let unpackedBytes = 0
  const isFilled = ({ name, originalSize }: UnzipFileInfo) => {
    unpackedBytes += originalSize
    return PARTS.test(name) && unpackedBytes <= UNPACKED_MAX_BYTES
  }
  const parts = unzipped(template, isFilled)
  if (unpackedBytes > UNPACKED_MAX_BYTES)
    throw new FormatError('Die Vorlage ist entpackt größer als die erlaubten 200 MB.')
  return parts
}

function unzipped(template: Uint8Array, filter: (file: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(template, { filter })
  } catch (error) {
    throw new FormatError('Die Vorlage ist kein Word-Dokument (docx).', { cause: error })
  }
}

/** Every `{` has its `}`, every `{#Name}` its `{/Name}` or `{/}`, in the order of the text. */
function faultIn(text: string): string | null {
  const open: string[] = []
  const rest = text.replace(/\{([^{}]*)\}/g, '')
  if (/[{}]/.test(rest)) return 'Eine steht allein. Jede öffnende braucht eine schließende.'
  for (const [, inside = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    const name = inside.trim()
    if (name === '' || name === '#') return 'Zwischen zweien steht kein Name.'
    if (name.startsWith('#')) open.push(name.slice(1).trim())
    if (!name.startsWith('/')) continue
    const begun = open.pop()
    const ended = name.slice(1).trim()
    if (begun === undefined) return `„{${name}}“ schließt etwas, das nicht begonnen hat.`
    if (ended !== '' && ended !== begun) return `„{#${begun}}“ wird mit „{${name}}“ geschlossen.`
  }
  return open.length > 0 ? `„{#${open.at(-1)}}“ wird nicht geschlossen („{/${open.at(-1)}}“).` : null
}
