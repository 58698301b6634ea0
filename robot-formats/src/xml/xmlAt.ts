import type { XmlElement } from './parseXml.ts'

/** All elements on a way of names (`Party/PostalAddress/CityName`), in the order of the file. */
export function xmlAll(from: XmlElement, way: string): readonly XmlElement[] {
  return way
    .split('/')
    .reduce<readonly XmlElement[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [from],
    )
}

/** The first element on a way of names; undefined where there is none. */
export function xmlAt(from: XmlElement, way: string): XmlElement | undefined {
  return xmlAll(from, way)[0]
}
