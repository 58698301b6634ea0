import { expect, test } from 'vitest'
import { fileNameOf, headlineOf, shortHeadlineOf } from './headline.ts'

const titled = (title: string | null) => ({ title, name: 'Stapel 3/scan 0001.pdf' })

test('a headline is the title without the day that leads it', () => {
  expect(headlineOf(titled('2025-10-14 Zertifikat – Datenschutz (vhs)'))).toBe(
    'Zertifikat – Datenschutz (vhs)',
  )
  expect(headlineOf(titled('14.10.2025 Zertifikat'))).toBe('Zertifikat')
})

test('without a title the name of the file has to do', () => {
  expect(headlineOf(titled(null))).toBe('scan 0001.pdf')
  expect(headlineOf(titled('2025-10-14 '))).toBe('scan 0001.pdf')
  expect(fileNameOf('C:\\Eingang\\a.tif')).toBe('a.tif')
})

test('in a narrow list the topic stands for the document', () => {
  const title = '2025-10-14 Teilnahmebescheinigung – Vergaberecht – Teil 2 (Studieninstitut Flussland)'
  expect(shortHeadlineOf(titled(title))).toBe('Vergaberecht – Teil 2')
  expect(shortHeadlineOf(titled('2025-10-14 Dokument (vhs)'))).toBe('Dokument (vhs)')
})
