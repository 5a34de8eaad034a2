import type { Issue } from '../kernel/issue.ts'
import type { ImportDecisions } from './import-decisions.schema.ts'
import type { ParsedRow } from './parse-register-row.ts'
import { parseRegisterRow } from './parse-register-row.ts'
import type { PrintedRow } from './printed-row.schema.ts'
import type { RegisterReference } from './reference.ts'
import type { Repair } from './register-row.schema.ts'
import { applyRepairs } from './repairs.ts'

/** A row after what was decided about it: `applied` are the repairs made with consent. */
export type SettledRow = ParsedRow & {
  readonly ordinal: number
  readonly skipped: boolean
  readonly applied: readonly Repair[]
}

/** The decisions by row, so that settling a row does not search all of them. */
export type DecisionIndex = {
  readonly consents: (code: string, row: number) => boolean
  readonly accepts: (code: string, row: number) => boolean
  readonly replacements: (row: number) => ImportDecisions['replaced']
  readonly skips: (row: number) => boolean
  readonly match: (row: number) => string | null | undefined
}

/** Prepares decisions for looking up by row. */
export function indexDecisions(decisions: ImportDecisions): DecisionIndex {
  const consents = new Set(decisions.consents.map(({ code, row }) => `${code}/${row ?? '*'}`))
  const accepted = new Set(decisions.accepted.map(({ code, row }) => `${code}/${row ?? '*'}`))
  const skipped = new Set(decisions.skipped.map(({ row }) => row))
  const matched = new Map(decisions.matched.map(({ row, site }) => [row, site]))
  const replaced = new Map<number, ImportDecisions['replaced']>()
  for (const one of decisions.replaced) replaced.set(one.row, [...(replaced.get(one.row) ?? []), one])
  return {
    consents: (code, row) => consents.has(`${code}/*`) || consents.has(`${code}/${row}`),
    accepts: (code, row) => accepted.has(`${code}/*`) || accepted.has(`${code}/${row}`),
    replacements: (row) => replaced.get(row) ?? [],
    skips: (row) => skipped.has(row),
    match: (row) => matched.get(row),
  }
}

// A repair may uncover another one on the same cell; none needs more rounds than there are kinds of repair on a cell.
const ROUNDS = 5

/**
 * Reads a printed row with the decisions about it: corrections by hand first, then the repairs of its sheet and its
 * own repairs as far as somebody consented. What is not consented to stays as printed and keeps its issue.
 */
export function settleRow(
  printed: PrintedRow,
  ordinal: number,
  context: {
    readonly reference: RegisterReference
    readonly decisions: DecisionIndex
    readonly sheetRepairs: readonly Repair[]
  },
): SettledRow {
  const { decisions, reference } = context
  const applied: Repair[] = context.sheetRepairs.filter(
    (repair) => repair.sheet === printed.sheet && decisions.consents(repair.code, ordinal),
  )
  let current = applyRepairs(replaceCells(printed, decisions.replacements(ordinal)), applied)
  let parsed = parseRegisterRow(current, ordinal, reference)
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = parsed.repairs.find((repair) => decisions.consents(repair.code, ordinal))
    if (!next) break
    applied.push(next)
    current = applyRepairs(current, [next])
    parsed = parseRegisterRow(current, ordinal, reference)
  }
  return { ...parsed, ordinal, skipped: decisions.skips(ordinal), applied }
}

function replaceCells(printed: PrintedRow, replaced: ImportDecisions['replaced']): PrintedRow {
  if (replaced.length === 0) return printed
  const cells = { ...printed.cells }
  for (const { field, text } of replaced) cells[field] = { column: cells[field]?.column ?? field, text }
  return { ...printed, cells }
}

/** True when an issue still stands in the way: an error, or a warning nobody accepted, of a row that is not left out. */
export function isBlocking(issue: Issue, ordinal: number | null, decisions: DecisionIndex): boolean {
  if (issue.severity === 'notice') return false
  if (ordinal !== null && decisions.skips(ordinal)) return false
  return issue.severity === 'error' || !decisions.accepts(issue.code, ordinal ?? -1)
}
