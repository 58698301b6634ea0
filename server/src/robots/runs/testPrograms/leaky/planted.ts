/** What the leaking robot and the search for its leaks agree on. */
export const SECRETS = 100
export const PEOPLE = 400

/** Characters that every spelling writes in its own way. */
const odd = ['&"', "'<", '>+', ' /', '%=', 'ü?', 'ß#', '€~', '\\"', 'ñ$']

export const secretNames = Array.from({ length: SECRETS }, (_, index) => `secret-${index + 1}`)

export function secretValue(index: number): string {
  return `Qx${index}${odd[index % odd.length]}Zw${index * 7919}`
}

/** Names, numbers, streets: what an item is about. */
export function personValue(index: number): string {
  const kinds = [
    `Zyxandra Müß${index}feld`,
    `DE${10_000_000_000_000 + index * 7919}`,
    `Grünwaldgaße ${index} "b"`,
    `z${index}.y@musterstadt.example`,
  ]
  return kinds[index % kinds.length] ?? ''
}

/** The spellings in which a value gets into logs. */
export function spellings(value: string): string[] {
  const html = value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  return [
    value,
    encodeURIComponent(value),
    new URLSearchParams({ v: value }).toString().slice(2),
    JSON.stringify(value).slice(1, -1),
    JSON.stringify(JSON.stringify(value)).slice(3, -3),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    Buffer.from(value).toString('hex'),
    html,
    value.normalize('NFD'),
  ]
}
