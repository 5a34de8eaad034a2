import type { ImportDecisions } from '@qingshen/core/register/import-decisions.schema'

/** One thing somebody decides about a preview; `row` null: about all rows with that finding. */
export type Decision =
  | { kind: 'consent'; code: string; row: number | null }
  | { kind: 'withdraw'; code: string; row: number | null }
  | { kind: 'accept'; code: string; row: number | null; source: string }
  | { kind: 'replace'; row: number; field: string; text: string; reason: string }
  | { kind: 'skip'; row: number; reason: string }
  | { kind: 'keep'; row: number }
  | { kind: 'match'; row: number; site: string | null }

type Coded = { code: string; row: number | null }

const isOther = (one: Coded) => (each: Coded) => each.code !== one.code || each.row !== one.row

/** The decisions with one more; it takes the place of an earlier one about the same thing. */
export function decide(before: ImportDecisions, decision: Decision): ImportDecisions {
  const { consents, accepted, replaced, skipped, matched } = before
  switch (decision.kind) {
    case 'consent': {
      const { code, row } = decision
      return { ...before, consents: [...consents.filter(isOther(decision)), { code, row }] }
    }
    case 'withdraw':
      return {
        ...before,
        consents: consents.filter(isOther(decision)),
        accepted: accepted.filter(isOther(decision)),
      }
    case 'accept': {
      const { code, row, source } = decision
      return { ...before, accepted: [...accepted.filter(isOther(decision)), { code, row, source }] }
    }
    case 'replace': {
      const { row, field, text, reason } = decision
      const others = replaced.filter((each) => each.row !== row || each.field !== field)
      return { ...before, replaced: [...others, { row, field, text, reason }] }
    }
    case 'skip': {
      const { row, reason } = decision
      return { ...before, skipped: [...skipped.filter((each) => each.row !== row), { row, reason }] }
    }
    case 'keep':
      return { ...before, skipped: skipped.filter((each) => each.row !== decision.row) }
    case 'match': {
      const { row, site } = decision
      return { ...before, matched: [...matched.filter((each) => each.row !== row), { row, site }] }
    }
  }
}
