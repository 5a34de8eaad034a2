import { z } from 'zod'
import type { Issue } from '../kernel/issue.ts'
import { pointerTo } from '../kernel/json-pointer.ts'
import { MOST_CANDIDATES, MOST_CRITERIA } from './rank-input.schema.ts'
import { rankIssue } from './rank-issues.ts'

/** What can be read of an input that may be wrong elsewhere: which criteria there are, and for which of them scores stand. */
const OutlineSchema = z
  .object({
    criteria: outlined(z.object({ id: readable(z.string().min(1)) }).catch({}), MOST_CRITERIA),
    candidates: outlined(
      z.object({ id: readable(z.string().min(1)), scores: readable(z.record(z.string(), z.unknown())) }).catch({}),
      MOST_CANDIDATES,
    ),
  })
  .catch({ criteria: [], candidates: [] })
type RankOutline = {
  readonly criteria: readonly { readonly id?: string | undefined }[]
  readonly candidates: readonly {
    readonly id?: string | undefined
    readonly scores?: Readonly<Record<string, unknown>> | undefined
  }[]
}

function readable<S extends z.ZodType>(schema: S) {
  return z.union([schema, z.undefined()]).catch(undefined).optional()
}

function outlined<S extends z.ZodType>(schema: S, most: number) {
  return z.array(schema).max(most).catch([])
}

/** What of an input can be matched although something else in it is wrong. */
export function rankOutline(value: unknown): RankOutline {
  return OutlineSchema.parse(value)
}

/**
 * What does not go together in an input: ids given twice, missing scores, scores of no criterion. What could not be read
 * is left aside: while the id of a criterion is unknown no score is said to be without one.
 */
export function matchIssues({ criteria, candidates }: RankOutline): Issue[] {
  const known = new Set(criteria.flatMap(({ id }) => id ?? []))
  const isComplete = criteria.length > 0 && criteria.every(({ id }) => id !== undefined)
  return [
    ...duplicates(criteria, '/criteria', 'rank_duplicate_criterion'),
    ...duplicates(candidates, '/candidates', 'rank_duplicate_candidate'),
    ...candidates.flatMap(({ id, scores }, at) => {
      if (id === undefined || scores === undefined) return []
      return scoreIssues(id, scores, at, known).filter(({ code }) => isComplete || code === 'rank_score_missing')
    }),
  ]
}

function duplicates(
  items: readonly { readonly id?: string | undefined }[],
  pointer: string,
  code: 'rank_duplicate_criterion' | 'rank_duplicate_candidate',
): Issue[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, at) => {
    if (id === undefined) return []
    const isNew = !seen.has(id)
    seen.add(id)
    return isNew ? [] : [rankIssue(code, `${pointer}/${at}/id`, { id })]
  })
}

function scoreIssues(candidate: string, scores: object, at: number, known: ReadonlySet<string>): Issue[] {
  const pointer = `/candidates/${at}/scores`
  const missing = [...known].filter((id) => !Object.hasOwn(scores, id))
  const unknown = Object.keys(scores).filter((id) => !known.has(id))
  return [
    ...missing.map((criterion) =>
      rankIssue('rank_score_missing', pointerTo(pointer, criterion), { candidate, criterion }),
    ),
    ...unknown.map((criterion) =>
      rankIssue('rank_score_unknown', pointerTo(pointer, criterion), { candidate, criterion }),
    ),
  ]
}
