import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { english } from './english.ts'
import { type Format, formatOf, type LanguageCode } from './format.ts'
import { type Dictionary, german } from './german.ts'

/** Everything that depends on the language somebody reads. */
interface Language {
  readonly code: LanguageCode
  readonly text: Dictionary
  readonly format: Format
  /** Picks the sentence of this language from an entry of the contract. */
  pick(sentence: { readonly de: string; readonly en: string }): string
  change(code: LanguageCode): void
}

const LanguageContext = createContext<Language | null>(null)

const STORED_AS = 'amtsbote.language'

/** Gives everything below it a language and remembers the choice in this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [code, setCode] = useState<LanguageCode>(() =>
    localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'de',
  )
  useEffect(() => {
    document.documentElement.lang = code
    localStorage.setItem(STORED_AS, code)
  }, [code])
  const language = useMemo<Language>(
    () => ({
      code,
      text: code === 'de' ? german : english,
      format: formatOf(code),
      pick: (sentence) => sentence[code],
      change: setCode,
    }),
    [code],
  )
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/** The language of the reader. @throws outside of a {@link LanguageProvider} */
export function useLanguage(): Language {
  const language = use(LanguageContext)
  if (!language) throw new Error('useLanguage outside of LanguageProvider')
  return language
}
