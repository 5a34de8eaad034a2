import type { WorkbenchRow } from '../row.schema.ts'

const PROGRESS: readonly (string | undefined)[] = ['proposed', 'accepted', 'doing', 'done']

/**
 * Which option took the place of which. One that is not carried out itself replaces nothing; options that replace each other
 * in a circle replace none. By the id of the option that was replaced; of several that replace one the furthest counts.
 */
export function replacements(rows: readonly WorkbenchRow[]): ReadonlyMap<string, string> {
  const ordered = [...rows].sort((a, b) => PROGRESS.indexOf(a.fields['state']) - PROGRESS.indexOf(b.fields['state']))
  const replaces = new Map(
    ordered.flatMap(({ id, fields: { replaces: other, state } }) =>
      other === undefined || state === 'rejected' || state === 'dropped' ? [] : [[id, other] as const],
    ),
  )
  return new Map(
    [...replaces].flatMap(([id, other]) => (isReplacedCircularly(id, replaces) ? [] : [[other, id] as const])),
  )
}

/** True where following what an option replaces leads back to it. */
function isReplacedCircularly(id: string, replaces: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>()
  let next = replaces.get(id)
  while (next !== undefined && next !== id && !seen.has(next)) {
    seen.add(next)
    next = replaces.get(next)
  }
  return next === id
}
