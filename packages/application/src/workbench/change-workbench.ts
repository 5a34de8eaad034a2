import { changeWorkbench, verifyEffects } from '@qingshen/contracts/workbench.operations'
import type { ChangeResult, WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { lawChoices } from '@qingshen/core/workbench/law-choices'
import { insertChanges, makersOfVersions } from '@qingshen/store/workbench/changes'
import { writeRows } from '@qingshen/store/workbench/rows'
import { advanceWorkbench, findWorkbench, lockWorkbench } from '@qingshen/store/workbench/workbenches'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import type { SheetWriter } from '@qingshen/core/workbench/sheet'
import type { AppliedChanges, ChangeMaker } from './apply-changes.ts'
import { applyChanges, conflictingValue } from './apply-changes.ts'
import { groundOfChanges } from './ground-of-changes.ts'
import { methodOfCase } from './method-of-case.ts'
import { openWorkbench, personName, requireOpen } from './opened-workbench.ts'
import { toRow } from './row-view.ts'

const MOST_SAID = 50

/**
 * Saves changes row by row: what does not fit is answered beside what was saved, nothing of the rest is held up by it.
 * The workbench is locked for as long as this takes, so that every revision is given once and in the order of commits.
 */
export const changeWorkbenchUseCase = useCase(changeWorkbench, async (context, { params, body }) => {
  const loaded = await openWorkbench(context, params.case, 'audit.edit')
  return await save(context, loaded, body, 'audit.edit')
})

/** The same for what reviewers write: the effects they verified. */
export const verifyEffectsUseCase = useCase(verifyEffects, async (context, { params, body }) => {
  const loaded = await openWorkbench(context, params.case, 'audit.verify')
  return await save(context, loaded, { ...body, origin: 'typed' }, 'audit.verify')
})

type Changes = Pick<ChangeMaker, 'origin'> & { readonly changes: readonly WorkbenchChange[] }

async function save(context: Context, loaded: LoadedCase, { changes, origin }: Changes, writer: SheetWriter) {
  const { tx, deps, caller } = context
  requireOpen(loaded)
  const { id } = loaded.row
  if (changes.length === 0) return { revision: (await findWorkbench(tx, id))?.revision ?? 0, results: [] }
  const name = await personName(context, loaded)
  const maker: ChangeMaker = { account: caller.actor.accountId, name, at: deps.now().toString(), origin, writer }
  const state = await lockWorkbench(tx, id, maker.at)
  const rows = await groundOfChanges(tx, id, changes)
  const choices = lawChoices(methodOfCase(deps, loaded))
  const applied = applyChanges(changes, maker, { rows, state, choices })
  await write(context, loaded, applied, maker)
  return { revision: applied.state.revision, results: await results(context, id, changes, applied) }
}

async function write(
  { tx, journal }: Context,
  { row }: LoadedCase,
  applied: AppliedChanges,
  { at, origin }: ChangeMaker,
): Promise<void> {
  if (applied.written.length === 0) return
  await writeRows(tx, row.id, applied.written)
  await insertChanges(tx, row.id, applied.history)
  await advanceWorkbench(tx, row.id, applied.state, at)
  const sheets = Map.groupBy(applied.written, ({ sheet }) => sheet)
  await journal({
    action: 'workbench.changed',
    // not of the case: its journal would be lost under what is typed every few seconds
    subjectKind: 'workbench',
    subjectId: row.id,
    after: {
      origin,
      revision: applied.state.revision,
      sheets: Object.fromEntries([...sheets].map(([sheet, written]) => [sheet, written.length])),
      removed: applied.history.filter(({ removed }) => removed).length,
    },
    regionPath: row.region_path,
  })
}

async function results(
  { tx }: Context,
  auditCase: string,
  changes: readonly WorkbenchChange[],
  { outcomes, rows }: AppliedChanges,
): Promise<ChangeResult[]> {
  const inConflict = changes.flatMap((change) => {
    const outcome = outcomes.get(change)
    const row = rows.get(change.id)
    if (outcome?.kind !== 'conflict' || row === undefined) return []
    return outcome.fields.map((field) => ({ change, field, row: row.id, ...conflictingValue(row, field) }))
  })
  const makers = await makersOfVersions(
    tx,
    auditCase,
    inConflict.map(({ row, version }) => ({ row, version })),
  )
  return changes.map((change) => {
    const outcome = outcomes.get(change)
    const row = rows.get(change.id)
    const conflicts = inConflict
      .filter((each) => each.change === change)
      .map(({ field, theirs, version }) => {
        const made = makers.get(`${change.id}/${version}`)
        return { field, theirs, by: made?.by ?? row?.changedBy ?? '', at: made?.at ?? row?.changedAt ?? '' }
      })
    return {
      id: change.id,
      outcome: outcome?.kind === 'conflict' || outcome?.kind === 'refused' ? outcome.kind : 'saved',
      row: row === undefined ? null : toRow(row),
      conflicts: conflicts.slice(0, MOST_SAID),
      issues: outcome?.kind === 'refused' ? outcome.issues.slice(0, MOST_SAID).map((issue) => ({ ...issue })) : [],
    }
  })
}
