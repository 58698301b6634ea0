import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Description } from '@amtsbote/robot-sdk/protocol'
import type { BundleFile, PinnedPackage } from '#catalogue'

/** What a release would change: what the second person looks at. */
export interface Changes {
  /** Paths; all of them are new when nothing was released before. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  /** Packages, as `name 1.2.3 -> 1.3.0`. */
  readonly packages: readonly string[]
  /** Parts of what the robot says about itself: its target systems, secrets, limits, input and so on. */
  readonly declared: readonly (keyof Description)[]
}

interface Side {
  readonly description: Description
  readonly packages: readonly PinnedPackage[]
}

/** Compares what is proposed with what counts now; without the latter everything is new. Pure. */
export function changesOf(
  before: (Side & { readonly files: readonly { path: string; sha256: string }[] }) | undefined,
  after: Side & { readonly files: readonly BundleFile[] },
): Changes {
  const old = new Map(before?.files.map(({ path, sha256 }) => [path, sha256]))
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  const fresh = new Map(after.files.map(({ path, bytes }) => [path, hash(bytes)]))
  return {
    added: [...fresh.keys()].filter((path) => !old.has(path)),
    changed: [...fresh].filter(([path, sha]) => old.has(path) && old.get(path) !== sha).map(([path]) => path),
    removed: [...old.keys()].filter((path) => !fresh.has(path)),
    packages: before ? packageChanges(before.packages, after.packages) : [],
    declared: before ? declaredChanges(before.description, after.description) : [],
  }
}

function packageChanges(before: readonly PinnedPackage[], after: readonly PinnedPackage[]): string[] {
  const versions = (list: readonly PinnedPackage[]) =>
    new Map(
      [...Map.groupBy(list, ({ name }) => name)].map(([name, all]) => [
        name,
        all.map(({ version, integrity }) => `${version} ${integrity.slice(0, 20)}`.trim()).join(', '),
      ]),
    )
  const [old, fresh] = [versions(before), versions(after)]
  const names = [...new Set([...old.keys(), ...fresh.keys()])].sort()
  const changed = names.filter((name) => old.get(name) !== fresh.get(name))
  return changed.map((name) => `${name} ${old.get(name) ?? '–'} -> ${fresh.get(name) ?? '–'}`)
}

function declaredChanges(before: Description, after: Description): (keyof Description)[] {
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as unknown
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Description)[]
  return keys.filter((key) => !isDeepStrictEqual(plain(before[key]), plain(after[key])))
}
