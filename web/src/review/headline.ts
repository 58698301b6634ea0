import type { DocumentSummary } from '@amtsbote/contract'

/**
 * What a document is called in lists: its title without the day that leads it (every title starts with one, and
 * a narrow column would show nothing else), or the name of the file while there is no title.
 */
export function headlineOf({ title, name }: Pick<DocumentSummary, 'title' | 'name'>): string {
  const withoutDay = (title ?? '').replace(/^(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4})\s+/, '').trim()
  return withoutDay || fileNameOf(name)
}

/**
 * The shortest name that still tells documents apart, for one line of a narrow list: the topic. Nearly all titles
 * start with the same kind of document and end with the provider in brackets.
 */
export function shortHeadlineOf(document: Pick<DocumentSummary, 'title' | 'name'>): string {
  const headline = headlineOf(document)
  const [, topic] = /^[^–]+ – (.+?)(?: \([^()]*\))?$/.exec(headline) ?? []
  return topic ?? headline
}

/** The last part of a name that may carry folders. */
export function fileNameOf(name: string): string {
  return name.split(/[/\\]/).at(-1) || name
}
