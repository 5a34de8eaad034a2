import { hashOf } from '@qingshen/core/kernel/hash'

/** What somebody did, as it is written: the before and after are plain JSON. */
export interface JournalDraft {
  readonly at: string
  readonly account: string | null
  readonly office: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly before?: unknown
  readonly after?: unknown
  readonly regionPath?: string | null
}

/** A draft with its number; what its hash is made of. */
export interface JournalContent extends JournalDraft {
  readonly id: number
}

/** The hash of an entry: SHA-256 of its canonical JSON, the instant in microseconds as the database keeps it. */
export function entryHash(content: JournalContent): string {
  return hashOf({
    id: content.id,
    at: Temporal.Instant.from(content.at).round('microsecond').toString(),
    account: content.account,
    office: content.office,
    action: content.action,
    subjectKind: content.subjectKind,
    subjectId: content.subjectId,
    before: plainJson(content.before),
    after: plainJson(content.after),
    regionPath: content.regionPath ?? null,
  })
}

/** A value as it comes back from a JSON column. */
export function plainJson(value: unknown): unknown {
  return value === undefined || value === null ? null : JSON.parse(JSON.stringify(value))
}
