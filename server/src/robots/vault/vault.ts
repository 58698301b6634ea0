/** Where the key-encryption key of this machine lies. */
export interface VaultKey {
  readonly file: string
  /** `credential`: handed over by systemd, read only. `file`: ours; made with the first secret. */
  readonly from: 'credential' | 'file'
}

/** Who does something with a secret, for the audit. */
export interface Actor {
  readonly by: string
  readonly at: Date
}
