import type { ObligationDraft } from './recorded-case.schema.ts'

/** An obligation as it is kept, with its key. */
export type KeptObligation = ObligationDraft & { readonly id: string }

export type ObligationChanges = {
  readonly added: readonly ObligationDraft[]
  readonly changed: readonly { readonly kept: KeptObligation; readonly next: ObligationDraft }[]
}

/**
 * What a new computation changes in the obligations of a case: those that are new, and those of which something is
 * different. One that no longer follows is cancelled where it was open; what was done stays as it was.
 */
export function obligationChanges(
  kept: readonly KeptObligation[],
  computed: readonly ObligationDraft[],
): ObligationChanges {
  const known = new Map(kept.map((each) => [keyOf(each), each]))
  const wanted = new Set(computed.map(keyOf))
  const added = computed.filter((next) => !known.has(keyOf(next)))
  const differing = computed.flatMap((next) => {
    const before = known.get(keyOf(next))
    return before === undefined || isSame(before, next) ? [] : [{ kept: before, next }]
  })
  const gone = kept
    .filter((each) => each.state === 'open' && !wanted.has(keyOf(each)))
    .map((each) => ({ kept: each, next: { ...withoutKey(each), state: 'cancelled' as const, isPaused: false } }))
  return { added, changed: [...differing, ...gone] }
}

function keyOf({ duty, occurrence }: ObligationDraft): string {
  return `${duty} ${occurrence}`
}

function withoutKey({ id: _id, ...draft }: KeptObligation): ObligationDraft {
  return draft
}

function isSame(kept: KeptObligation, next: ObligationDraft): boolean {
  const { id: _id, ...before } = kept
  const names = Object.keys(next) as (keyof ObligationDraft)[]
  return names.every((name) => String(before[name]) === String(next[name]))
}
