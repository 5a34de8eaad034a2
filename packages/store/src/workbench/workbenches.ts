import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** How far the workbench of a case is. */
export type WorkbenchState = { readonly revision: number; readonly rowCount: number }

/** The workbench of a case within reach, locked against writing if asked; undefined where nobody has entered anything. */
export async function findWorkbench(
  tx: Tx,
  auditCase: string,
  options: { readonly lock?: boolean } = {},
): Promise<WorkbenchState | undefined> {
  const found = tx
    .selectFrom('workbench')
    .select(['revision', 'row_count as rowCount'])
    .where('audit_case', '=', auditCase)
  return await (options.lock === true ? found.forUpdate() : found).executeTakeFirst()
}

/**
 * The workbench of a case, begun when there is none, locked until the transaction ends: who holds it gives the next
 * revisions, so that whoever reads a revision has everything up to it.
 */
export async function lockWorkbench(tx: Tx, auditCase: string, at: string): Promise<WorkbenchState> {
  await tx
    .insertInto('workbench')
    .values({ audit_case: auditCase, began_at: at, changed_at: at })
    .onConflict((taken) => taken.column('audit_case').doNothing())
    .execute()
  return await tx
    .selectFrom('workbench')
    .select(['revision', 'row_count as rowCount'])
    .where('audit_case', '=', auditCase)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Writes how far a locked workbench has come. */
export async function advanceWorkbench(tx: Tx, auditCase: string, to: WorkbenchState, at: string): Promise<void> {
  await tx
    .updateTable('workbench')
    .set({ revision: to.revision, row_count: to.rowCount, changed_at: at })
    .where('audit_case', '=', auditCase)
    .execute()
}

/** The revisions and the steps done in several workbenches, by case. */
export async function progressOfWorkbenches(
  tx: Tx,
  cases: readonly string[],
): Promise<Map<string, { readonly revision: number; readonly done: readonly string[] }>> {
  if (cases.length === 0) return new Map()
  const states = await tx
    .selectFrom('workbench')
    .select(['audit_case', 'revision'])
    .where('audit_case', 'in', [...cases])
    .execute()
  const steps = await tx
    .selectFrom('workbench_row')
    .select(['audit_case', sql<string | null>`fields ->> 'step'`.as('step')])
    .where('audit_case', 'in', [...cases])
    .where('sheet', '=', 'steps')
    .where('removed', '=', false)
    .where(sql<boolean>`fields ->> 'state' = 'done'`)
    .execute()
  return new Map(
    states.map(({ audit_case, revision }) => {
      const own = steps.filter((each) => each.audit_case === audit_case)
      return [audit_case, { revision, done: own.flatMap(({ step }) => (step === null ? [] : [step])) }]
    }),
  )
}
