/**
 * Whether a licence expression (SPDX 2.3, annex D) is fulfilled by licences that are allowed:
 * all sides of an AND, one side of an OR. `(MIT OR CC0-1.0)`, `Apache-2.0 AND MIT`, `GPL-2.0-only WITH …`.
 *
 * @returns undefined when the text is no licence expression
 */
export function isFulfilled(
  expression: string,
  isAllowed: (licence: string) => boolean,
): boolean | undefined {
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? []
  const [value, rest] = parseOr(tokens)
  return rest.length === 0 ? value : undefined

  function parseOr(input: readonly string[]): Parsed {
    return parseChain(input, 'OR', parseAnd, (a, b) => a || b)
  }

  function parseAnd(input: readonly string[]): Parsed {
    return parseChain(input, 'AND', parseOne, (a, b) => a && b)
  }

  function parseOne([token, ...rest]: readonly string[]): Parsed {
    if (token === '(') {
      const [value, [close, ...after]] = parseOr(rest)
      return close === ')' ? [value, after] : [undefined, []]
    }
    if (token === undefined || !/^[A-Za-z0-9.+-]+$/.test(token) || /^(AND|OR|WITH)$/.test(token))
      return [undefined, []]
    const [next, exception, ...after] = rest
    // A licence with an exception is a licence of its own: it has to be allowed as a whole.
    if (next === 'WITH' && exception) return [isAllowed(`${token} WITH ${exception}`), after]
    return [isAllowed(token), rest]
  }
}

type Parsed = readonly [value: boolean | undefined, rest: readonly string[]]

function parseChain(
  input: readonly string[],
  operator: string,
  parse: (input: readonly string[]) => Parsed,
  join: (a: boolean, b: boolean) => boolean,
): Parsed {
  let [value, rest] = parse(input)
  while (rest[0] === operator && value !== undefined) {
    const [right, after] = parse(rest.slice(1))
    value = right === undefined ? undefined : join(value, right)
    rest = after
  }
  return [value, rest]
}
