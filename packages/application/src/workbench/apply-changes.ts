import type { ChangeOrigin, WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import type { LawChoices } from '@qingshen/core/workbench/field-value'
import type { SheetWriter } from '@qingshen/core/workbench/sheet'
import { REMOVED } from '@qingshen/core/workbench/change-row'
import type { StoredChange } from '@qingshen/store/workbench/changes'
import type { StoredRow } from '@qingshen/store/workbench/rows'
import type { WorkbenchState } from '@qingshen/store/workbench/workbenches'
import type { JudgedChange } from './judge-change.ts'
import { inOrder, judgeChange } from './judge-change.ts'

const MOST_ROWS = 20_000

/** Who changes, when and by what means. */
export type ChangeMaker = {
  readonly account: string | null
  readonly name: string
  readonly at: string
  readonly origin: ChangeOrigin
  /** By which right: each sheet is written by one. */
  readonly writer: SheetWriter
}

/** The rows that are changed or referred to, how far the workbench is, and what its law offers for choice. */
export type Ground = {
  readonly rows: ReadonlyMap<string, StoredRow>
  readonly state: WorkbenchState
  readonly choices: LawChoices
}

/** What became of all changes: each one's outcome, the rows to be written, their history, how far the workbench is then. */
export type AppliedChanges = {
  readonly outcomes: ReadonlyMap<WorkbenchChange, JudgedChange>
  readonly rows: ReadonlyMap<string, StoredRow>
  readonly written: readonly StoredRow[]
  readonly history: readonly StoredChange[]
  readonly state: WorkbenchState
}

/** Applies changes one by one, each to what the ones before it left; every one that is saved takes the next revision. */
export function applyChanges(changes: readonly WorkbenchChange[], maker: ChangeMaker, ground: Ground): AppliedChanges {
  const rows = new Map(ground.rows)
  const outcomes = new Map<WorkbenchChange, JudgedChange>()
  const history: StoredChange[] = []
  let { revision, rowCount } = ground.state
  for (const change of inOrder(changes)) {
    const { choices } = ground
    const desk = { before: ground.rows, now: rows, choices, room: MOST_ROWS - rowCount, writer: maker.writer }
    const judged = judgeChange(desk, placed(change, rows.get(change.id), revision))
    outcomes.set(change, judged)
    if (judged.kind !== 'saved') continue
    const { id, sheet } = change
    const wasRemoved = rows.get(id)?.removed ?? false
    revision += 1
    if (!rows.has(id)) rowCount += 1
    rows.set(id, { id, sheet, ...judged.row, revision, changedAt: maker.at, changedBy: maker.name })
    if (judged.changes.length > 0 || judged.row.removed !== wasRemoved || judged.row.version === 1) {
      history.push(recorded(id, judged, maker))
    }
  }
  const written = [...rows.values()].filter((row) => row !== ground.rows.get(row.id))
  return { outcomes, rows, written, history, state: { revision, rowCount } }
}

/** A new row of which nobody says where it stands goes behind those entered before it. */
function placed(change: WorkbenchChange, row: StoredRow | undefined, revision: number): WorkbenchChange {
  return row === undefined && change.position === undefined ? { ...change, position: revision + 1 } : change
}

function recorded(row: string, saved: Extract<JudgedChange, { kind: 'saved' }>, maker: ChangeMaker): StoredChange {
  const { version, removed } = saved.row
  const { account, name, at, origin } = maker
  return { row, version, at, account, byName: name, origin, removed, fields: saved.changes }
}

/** The version in which each field in conflict was last changed, and what stands there now. */
export function conflictingValue(row: StoredRow, field: string): { theirs: string | null; version: number } {
  const theirs = field === REMOVED ? (row.removed ? 'yes' : null) : (row.fields[field] ?? null)
  return { theirs, version: row.fieldVersions[field] ?? row.version }
}
