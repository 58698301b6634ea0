/** An effect as the journal knows it. */
export interface EffectRecord {
  readonly key: string
  readonly state: 'intended' | 'unknown' | 'done'
  /** `acted`: done by this attempt; `verified`: found there after an interruption. */
  readonly how: 'acted' | 'verified' | null
  readonly result: unknown
  readonly about: string
}

/** What outlives an attempt. */
export interface Journal {
  find(key: string): EffectRecord | undefined
  write(record: EffectRecord): void
  records(): readonly EffectRecord[]
}

/** A journal that lives as long as the test. Results are kept as JSON, as the real one keeps them. */
export function memoryJournal(): Journal {
  const records = new Map<string, EffectRecord>()
  return {
    find: (key) => records.get(key),
    write(record) {
      records.set(record.key, { ...record, result: JSON.parse(JSON.stringify(record.result ?? null)) })
    },
    records: () => [...records.values()],
  }
}
