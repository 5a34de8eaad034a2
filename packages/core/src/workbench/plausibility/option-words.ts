import type { AuditOption } from '../options/audit-option.ts'
import type { CheckedAudit, RawFinding } from './check.ts'
import { at, listed, named } from './check.ts'

/** Options that are carried out, or that were decided to be. */
export function isDecided({ state }: AuditOption): boolean {
  return state === 'accepted' || state === 'doing' || state === 'done'
}

/** Options that stand: neither found infeasible nor given up, nor replaced. */
export function isStanding({ state, replacedBy }: AuditOption): boolean {
  return state !== 'rejected' && state !== 'dropped' && replacedBy === null
}

/** One finding about several options, by their rows and a column; nothing where there are none. */
export function aboutOptions(
  found: readonly AuditOption[],
  column: string,
  { words, clause = null }: { readonly words: (names: string) => string; readonly clause?: string | null },
): readonly RawFinding[] {
  if (found.length === 0) return []
  return [
    {
      about: ['options'],
      figures: found.map(({ id }) => id),
      message: words(listed(found.map(({ row }) => named(row)))),
      places: found.map(({ id }) => at('options', id, column)),
      clause,
    },
  ]
}

/** The name of any row, by its id, as sentences need it. */
export function nameFinder({ data }: Pick<CheckedAudit, 'data'>): (id: string) => string {
  const names = new Map([...data.values()].flat().map(({ id, fields }) => [id, fields['name'] ?? '']))
  return (id) => names.get(id) ?? ''
}
