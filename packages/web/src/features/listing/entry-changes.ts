import type { Entry } from '@qingshen/contracts/listing.schema'

/** The fields of an entry as they are typed: the remark, and each ranking figure under its fact's name. */
export function typedOf(entry: Pick<Entry, 'remark' | 'rankFigures'>): Record<string, string> {
  return {
    remark: entry.remark ?? '',
    ...Object.fromEntries(entry.rankFigures.map(({ fact, value }) => [fact, value ?? ''])),
  }
}

export interface EntryChanges {
  remark?: string | null
  figures?: Record<string, string | null>
}

/** What differs from before, as it is sent; an emptied field is sent as not recorded, never as zero. */
export function changesOf(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): EntryChanges {
  const changed = Object.entries(after)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([name, value]) => value !== before[name])
  const remark = changed.find(([name]) => name === 'remark')?.[1]
  const figures = changed.filter(([name]) => name !== 'remark').map(([name, value]) => [name, value || null] as const)
  return {
    ...(remark === undefined ? {} : { remark: remark === '' ? null : remark }),
    ...(figures.length === 0 ? {} : { figures: Object.fromEntries(figures) }),
  }
}
