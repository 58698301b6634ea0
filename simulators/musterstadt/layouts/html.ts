import { mailLetters } from '../directory/mailAddress.ts'
import { handwritten } from '../handwriting/handwriting.ts'
import { createRandom } from '../random.ts'
import type { PrintedPerson, PrintedRecipient, Sheet } from './sheet.ts'

/** Text made safe for HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** HTML whose inserted values are escaped, unless they were built by {@link html} themselves. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { html: parts.map((part, index) => part + valueHtml(values[index])).join('') }
}

export interface Html {
  readonly html: string
}

/** `false`, `null` and `undefined` print nothing, so that `x && html`…`` reads well. */
type HtmlValue = string | number | Html | false | null | undefined | readonly Html[]

function valueHtml(value: HtmlValue): string {
  if (value === false || value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return 'html' in value ? value.html : value.map((item) => item.html).join('')
}

/** A whole document: one `section.page` of exact paper size per entry of `pages`. */
export function paper(options: {
  readonly title: string
  readonly style: string
  readonly orientation?: 'portrait' | 'landscape'
  readonly language?: 'de' | 'en'
  readonly pages: readonly Html[]
}): string {
  const { title, style, orientation = 'portrait', language = 'de', pages } = options
  const [width, height] = orientation === 'portrait' ? [210, 297] : [297, 210]
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(title)}</title><style>
@page { size: ${width}mm ${height}mm; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; background: #fff; -webkit-print-color-adjust: exact; hyphens: manual }
.page { position: relative; width: ${width}mm; height: ${height}mm; overflow: hidden; break-after: page; background: #fff }
.page:last-child { break-after: auto }
.hidden-text { position: absolute; left: 20mm; bottom: 6mm; color: #fff; font-size: 8pt }
.spaced { letter-spacing: .32em }
${style}</style>${pages.map((page) => `<section class="page">${page.html}</section>`).join('')}</html>`
}

/** The recipient's name set in its style, without salutation. */
export function recipientName(recipient: PrintedRecipient): Html {
  const { academicTitle, firstNames, lastName, style } = recipient
  const title = academicTitle ? `${academicTitle} ` : ''
  switch (style) {
    case 'plain':
      return html`${title}${firstNames} ${lastName}`
    case 'last-name-first':
      return html`${lastName}, ${title}${firstNames}`
    case 'upper-case':
      return html`${title}${`${firstNames} ${lastName}`.toLocaleUpperCase('de')}`
    case 'surname-capitals':
      return html`${title}${firstNames} ${lastName.toLocaleUpperCase('de')}`
    case 'letter-spaced':
      return html`${title}<span class="spaced">${`${firstNames} ${lastName}`.toLocaleUpperCase('de')}</span>`
    case 'broken': {
      const [half, ...rest] = lastName.split('-')
      return rest.length > 0
        ? html`${title}${firstNames} ${half ?? ''}-<br>${rest.join('-')}`
        : html`${title}${firstNames}<br>${lastName}`
    }
    case 'handwritten':
      return {
        html: handwritten(`${title}${firstNames} ${lastName}`, createRandom(`${firstNames} ${lastName}`)),
      }
  }
}

/** Salutation and name in the nominative: `Frau Anna Müller`. */
export function salutedName(recipient: PrintedRecipient): Html {
  const lead = recipient.style === 'last-name-first' ? '' : recipient.salutation
  return html`${lead ? `${lead} ` : ''}${recipientName(recipient)}`
}

/** Invisible words of a manipulated file; nothing when there are none. */
export function hiddenText(sheet: Sheet): Html {
  return sheet.hiddenText ? html`<div class="hidden-text">${sheet.hiddenText}</div>` : html``
}

/** A letterhead emblem of simple shapes in the issuer's ink. */
export function emblem(sheet: Sheet, sizeMillimetres: number): Html {
  const shapes = {
    ring: '<circle cx="20" cy="20" r="15" fill="none" stroke-width="6"/><circle cx="20" cy="20" r="4" stroke="none"/>',
    bars: '<g stroke="none"><rect x="3" y="22" width="8" height="15"/><rect x="16" y="12" width="8" height="25"/><rect x="29" y="3" width="8" height="34"/></g>',
    tower:
      '<path stroke="none" d="M6 38V14h4v4h4v-4h4v4h4v-4h4v4h4v-4h4v24H24v-9a4 4 0 0 0-8 0v9zM14 12V4l12 4-12 4z"/>',
    wave: '<path fill="none" stroke-width="4" d="M2 14q9-10 18 0t18 0M2 24q9-10 18 0t18 0M2 34q9-10 18 0t18 0"/>',
    diamond:
      '<g stroke="none"><path d="M20 2 38 20 20 38 2 20z"/><path d="M20 11 29 20 20 29 11 20z" fill="#fff"/></g>',
    steps: '<path stroke="none" d="M2 38V28h9V18h9V9h18v29z"/>',
    leaf: '<path stroke="none" d="M4 36C2 14 16 4 37 4 38 26 26 38 4 36z"/><path d="M4 36 26 15" stroke="#fff" stroke-width="2"/>',
    arch: '<path fill="none" stroke-width="5" d="M4 38V20a16 16 0 0 1 32 0v18M14 38V22a6 6 0 0 1 12 0v16"/>',
    shield:
      '<path stroke="none" d="M4 4h32v16c0 9-7 15-16 18C11 35 4 29 4 20z"/><path d="M4 15h32M20 15v22" stroke="#fff" stroke-width="3"/>',
    initials: `<rect width="40" height="40" rx="4" stroke="none"/><text x="20" y="27" text-anchor="middle" font-size="19" font-weight="bold" stroke="none" fill="#fff">${escaped(initials(sheet.issuer.short))}</text>`,
    none: '',
  }[sheet.issuer.emblem]
  return {
    html: `<svg width="${sizeMillimetres}mm" height="${sizeMillimetres}mm" viewBox="0 0 40 40" fill="${sheet.issuer.colour}" stroke="${sheet.issuer.colour}">${shapes}</svg>`,
  }
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.slice(0, 1).toLocaleUpperCase('de'))
    .join('')
    .slice(0, 2)
}

/** The issuer's mail address for everybody: `info@vhs-musterstadt.example`. */
export function officeMail(issuer: Sheet['issuer'], box: string): string {
  return `${box}@${mailLetters(issuer.short)}.example`
}

/** A scribble above a signature line: loops and strokes of blue or black ink, different for each paper. */
export function signature(sheet: Sheet, label: string): Html {
  const random = sheet.random.fork(`signature ${label}`)
  let [x, y] = [6, 24]
  let path = `M${x} ${y}`
  for (let stroke = 0; stroke < random.integer(6, 12); stroke += 1) {
    const [nextX, nextY] = [x + random.integer(4, 16), 22 + random.integer(-9, 8)]
    path += ` C${x + random.integer(-4, 14)} ${y - random.integer(4, 26)} ${nextX - random.integer(-8, 12)} ${nextY + random.integer(-4, 18)} ${nextX} ${nextY}`
    ;[x, y] = [nextX, nextY]
  }
  const ink = random.pick(['#1a2f7a', '#16245e', '#222', '#101010', '#2746a8'])
  return {
    html: `<svg class="signature" width="46mm" height="13mm" viewBox="0 0 150 42"><path d="${path}" fill="none" stroke="${ink}" stroke-width="${1.1 + random.fraction() * 0.9}" stroke-linecap="round"/></svg>`,
  }
}

/** Signatures side by side: scribble, line, name, role. */
export function signatureBlock(sheet: Sheet): Html {
  return html`<div class="signatures">${sheet.signatories.map((person) => signatureOf(sheet, person))}</div>`
}

function signatureOf(sheet: Sheet, person: PrintedPerson): Html {
  return html`<div class="signatory">${signature(sheet, person.name)}<div class="line"></div><div>${person.name}</div><div class="role">${person.role}</div></div>`
}

/** Names in a row. */
export function names(people: readonly PrintedPerson[], joint = ', '): string {
  return people.map(({ name }) => name).join(joint)
}

/** `item` for every entry, joined. */
export function each<T>(list: readonly T[], item: (entry: T) => Html): Html[] {
  return list.map(item)
}

/** What changes the meaning of the paper in bold, what changes nothing in plain; nothing where it has neither. */
export function sentences(sheet: Sheet): Html {
  return html`${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}`
}

/** What papers say about the recipient beside the name. */
type Fact = 'birthDate' | 'birthName' | 'employeeNumber' | 'mailAddress' | 'office'

/** A caption and what it captions. */
export type Captioned = readonly [caption: string, value: string]

/** Facts about the recipient in the order of their captions; what the paper does not say is left out. */
export function factsAbout(
  recipient: PrintedRecipient,
  captions: Readonly<Partial<Record<Fact, string>>>,
): Captioned[] {
  return said((Object.keys(captions) as Fact[]).map((fact) => [captions[fact] ?? '', recipient[fact]]))
}

/** The pairs that have a value. */
export function said(pairs: readonly Captioned[]): Captioned[] {
  return pairs.filter(([, value]) => value !== '')
}

/** Captions and values run on: `geb. 01.02.1980, Pers.-Nr. 1234567`. */
export function inLine(pairs: readonly Captioned[], joint = ', '): string {
  return pairs.map(([caption, value]) => `${caption} ${value}`.trim()).join(joint)
}

/** A row of a table for each pair. */
export function tableRows(pairs: readonly Captioned[]): Html[] {
  return pairs.map(([caption, value]) => html`<tr><td>${caption}</td><td>${value}</td></tr>`)
}

/** The lecturers with what introduces them, larger than the recipient where the paper wants that. */
export function lecturersLine(sheet: Sheet, lead: string): Html {
  if (sheet.lecturers.length === 0) return html``
  return html`<p class="${sheet.lecturerProminent ? 'prominent' : 'lecturers'}">${lead} ${names(sheet.lecturers)}</p>`
}
