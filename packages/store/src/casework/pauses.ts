import type { Selectable } from 'kysely'
import type { CaseExtensionTable, CasePauseTable } from '../database-casework.ts'
import type { Tx } from '../session/tx.ts'
import { isOneOf } from './obligations.ts'

/** A recorded shutdown; `to_on` null while it lasts. */
export type PauseRow = Selectable<CasePauseTable>
/** An asked, granted or refused extension. */
export type ExtensionRow = Selectable<CaseExtensionTable>

/** The shutdowns of some cases, by their first day. */
export async function listPauses(tx: Tx, cases: readonly string[]): Promise<PauseRow[]> {
  if (cases.length === 0) return []
  return await tx.selectFrom('case_pause').selectAll().where(isOneOf(cases)).orderBy('from_on').execute()
}

/** Opens a shutdown. */
export async function insertPause(
  tx: Tx,
  pause: Pick<PauseRow, 'audit_case' | 'from_on' | 'reason' | 'evidence' | 'opened_by'>,
): Promise<void> {
  await tx.insertInto('case_pause').values(pause).execute()
}

/** Closes the shutdown that lasts, with its last day. */
export async function closePause(tx: Tx, auditCase: string, toOn: string, closedBy: string): Promise<void> {
  await tx
    .updateTable('case_pause')
    .set({ to_on: toOn, closed_by: closedBy })
    .where('audit_case', '=', auditCase)
    .where('to_on', 'is', null)
    .execute()
}

/** The extensions of some cases, in the order of asking. */
export async function listExtensions(tx: Tx, cases: readonly string[]): Promise<ExtensionRow[]> {
  if (cases.length === 0) return []
  return await tx
    .selectFrom('case_extension')
    .selectAll()
    .where(isOneOf(cases))
    .orderBy('asked_on')
    .orderBy('id')
    .execute()
}

/** Asks for an extension. */
export async function insertExtension(
  tx: Tx,
  extension: Pick<
    ExtensionRow,
    'id' | 'audit_case' | 'duty' | 'asked_on' | 'asked_to' | 'reason' | 'evidence' | 'asked_by'
  >,
): Promise<void> {
  await tx.insertInto('case_extension').values(extension).execute()
}

/** Decides an extension that is still asked for; false when it is not. */
export async function decideExtension(
  tx: Tx,
  id: string,
  decision: Pick<ExtensionRow, 'granted_to' | 'decided_on' | 'decision' | 'decided_by'>,
): Promise<boolean> {
  const state = decision.granted_to === null ? 'refused' : 'granted'
  const decided = await tx
    .updateTable('case_extension')
    .set({ ...decision, state })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .returning('id')
    .executeTakeFirst()
  return decided !== undefined
}
