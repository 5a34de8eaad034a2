import type { EarlierEffect } from '@qingshen/core/workbench/earlier-effect.schema'
import { earlierEffectsOf, SHEETS_OF_EFFECTS } from '@qingshen/core/workbench/options/earlier-effects-of'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import type { CaseRow } from '@qingshen/store/casework/cases'
import { asProgram } from '@qingshen/store/session/as-program'
import type { Tx } from '@qingshen/store/session/tx'
import { earlierCases, rowsHandedIn, standingRowsOfSheets } from '@qingshen/store/workbench/earlier-audits'
import { today } from '../deps.ts'
import type { Context } from '../use-case.ts'
import { methodOfCase } from './method-of-case.ts'
import { toRow } from './row-view.ts'

const MOST_CASES = 5
const MOST_ROWS = 20_000
const MOST_EFFECTS = 5_000

/**
 * The effects earlier audits of the same site counted, the oldest audit first: as handed in last with a report, else as they
 * stand; each is looked at with what those before it had counted. Whoever may read the audit is told all of them, also of
 * audits that were not given to him: otherwise the same effect would count again in the report he writes.
 */
export async function earlierEffects(
  { deps, tx }: Pick<Context, 'deps' | 'tx'>,
  row: CaseRow,
): Promise<EarlierEffect[]> {
  return await asProgram(tx, async () => await effectsBefore({ deps, tx }, row))
}

async function effectsBefore({ deps, tx }: Pick<Context, 'deps' | 'tx'>, row: CaseRow): Promise<EarlierEffect[]> {
  const found: EarlierEffect[] = []
  for (const each of await earlierCases(tx, row, MOST_CASES)) {
    const rows = await rowsOfAudit(tx, each.id)
    if (rows.length === 0) continue
    const method = methodOfCase(deps, { row: each, today: today(deps) })
    const audit = { case: each.id, year: each.year, data: workbenchData(rows), method, earlier: [...found] }
    found.push(...earlierEffectsOf(audit))
  }
  return found.slice(-MOST_EFFECTS)
}

async function rowsOfAudit(tx: Tx, auditCase: string): Promise<readonly WorkbenchRow[]> {
  const frozen = await rowsHandedIn(tx, auditCase, SHEETS_OF_EFFECTS)
  return frozen ?? (await standingRowsOfSheets(tx, auditCase, SHEETS_OF_EFFECTS, MOST_ROWS)).map(toRow)
}
