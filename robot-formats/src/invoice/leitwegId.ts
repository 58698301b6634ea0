/**
 * Whether a text is a Leitweg-ID: coarse, perhaps fine address and two check digits (Formatspezifikation Leitweg-ID 2.0.2, KoSIT;
 * the digits are ISO 7064, MOD 97-10, as in an IBAN).
 */
export function isLeitwegId(text: string): boolean {
  if (!/^\d{2,12}(-[A-Z0-9]{1,30})?-\d{2}$/i.test(text)) return false
  const digits = text
    .toUpperCase()
    .replaceAll('-', '')
    .replace(/[A-Z]/g, (letter) => `${letter.charCodeAt(0) - 55}`)
  return BigInt(digits) % 97n === 1n
}
