import { describe, expect, test } from 'vitest'
import { SNIFFED_BYTES, sniffMediaType } from './sniffMediaType.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('the type of a file is told by its content', () => {
  test.each([
    ['application/pdf', '%PDF-1.4\n'],
    ['application/pdf', `${'HTTP/1.1 200 OK\r\n'.repeat(50)}%PDF-1.7\n`],
    ['application/pdf', `\uFEFF\n%PDF-2.0\n`],
    ['image/jpeg', '\xFF\xD8\xFF\xE0\x00\x10JFIF'],
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/tiff', 'II*\x00\x08\x00\x00\x00'],
    ['image/tiff', 'MM\x00*\x00\x00\x00\x08'],
    ['image/tiff', 'II+\x00\x08\x00\x00\x00'],
  ])('%s', (type, head) => {
    expect(sniffMediaType(bytes(head))).toBe(type)
  })

  test.each([
    ['nothing', ''],
    ['text', 'Sehr geehrte Damen und Herren'],
    ['a zip', 'PK\x03\x04'],
    ['a zip that holds a PDF as it is', 'PK\x03\x04\x14\x00\x00\x00\x00\x00bescheid.pdf%PDF-1.4\n'],
    ['a Word document', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
    ['a web page', '<!DOCTYPE html><html>'],
    ['a GIF', 'GIF89a'],
    ['half a PNG signature', '\x89PNG'],
    ['a PDF header too far inside', `${' '.repeat(SNIFFED_BYTES)}%PDF-1.4`],
  ])('%s is none that we read', (_, head) => {
    expect(sniffMediaType(bytes(head))).toBeNull()
  })

  test('a picture that mentions a PDF header stays a picture', () => {
    expect(sniffMediaType(bytes('\xFF\xD8\xFF\xFE\x00\x10%PDF-1.4'))).toBe('image/jpeg')
  })
})
