/** What may be part of the program, and what may be for a stated reason. */
export interface Policy {
  readonly allowed: ReadonlySet<string>
  readonly exceptions: readonly LicenceException[]
}

export interface LicenceException {
  /** Package name; `*` at the end stands for any ending. */
  readonly name: string
  readonly licence: string
  readonly reason: string
}

/**
 * Licences that go together with EUPL-1.2. Permissive ones demand a notice and nothing else; MPL-2.0 keeps to its
 * own files and is on the list of compatible licences in the EUPL's appendix. AGPL, SSPL and BSL are not here on purpose:
 * a town that changes our program must not owe anybody anything but what the EUPL says.
 */
export const policy: Policy = {
  allowed: new Set([
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'EUPL-1.2',
    'ISC',
    'MIT',
    'MIT-0',
    'MPL-2.0',
    'PostgreSQL',
    'Unlicense',
    'Zlib',
  ]),
  exceptions: [
    {
      name: 'ibantools',
      licence: 'MIT or MPL-2.0',
      reason: 'either of two licences that are allowed; only the "or" is not written as SPDX wants it',
    },
    {
      name: 'date-holidays',
      licence: '(ISC AND CC-BY-3.0)',
      reason: 'the second opinion of the calendar tests: code ISC, data CC-BY-3.0; not part of the program',
    },
    {
      name: 'argparse',
      licence: 'PSF-2.0',
      reason: 'permissive; only below date-holidays, for building its data, never loaded here',
    },
    {
      name: '@img/sharp-libvips-*',
      licence: 'LGPL-3.0-or-later',
      reason:
        'libvips as a shared library of its own, unchanged and replaceable; LGPL is in the appendix of the EUPL',
    },
    {
      name: '@img/sharp-win32-*',
      licence: 'Apache-2.0 AND LGPL-3.0-or-later',
      reason: 'sharp for Windows with libvips as a shared library beside it, unchanged and replaceable',
    },
    {
      name: '@img/sharp-wasm32',
      licence: 'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
      reason: 'never loaded: a platform without its own build of sharp is not supported',
    },
  ],
}
