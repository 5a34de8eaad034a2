import type { Selectable } from 'kysely'
import type { ReportEditionTable } from '../database-report.ts'
import type { Tx } from '../session/tx.ts'

/** A report that was made and kept. */
export type ReportEditionRow = Selectable<ReportEditionTable>

/** An edition as it is entered; `figures` becomes JSON. */
export type ReportEditionDraft = Omit<ReportEditionRow, 'number' | 'site' | 'region_path' | 'organisation'>

/** Enters an edition under the next number of its case; the case is locked, so the number is free. */
export async function insertReportEdition(tx: Tx, { figures, ...draft }: ReportEditionDraft): Promise<number> {
  const latest = await tx
    .selectFrom('report_edition')
    .select('number')
    .where('audit_case', '=', draft.audit_case)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const number = (latest?.number ?? 0) + 1
  await tx
    .insertInto('report_edition')
    .values({ ...draft, number, figures: JSON.stringify(figures) })
    .execute()
  return number
}

/** How many editions a case has, as far as they are visible. */
export async function countReportEditions(tx: Tx, auditCase: string): Promise<number> {
  const { count } = await tx
    .selectFrom('report_edition')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('audit_case', '=', auditCase)
    .executeTakeFirstOrThrow()
  return count
}

/** The files of every edition of a case, without the figures, which are large. */
export async function filesOfEditions(tx: Tx, auditCase: string) {
  return await tx
    .selectFrom('report_edition')
    .select(['id', 'number', 'docx_file', 'pdf_file'])
    .where('audit_case', '=', auditCase)
    .orderBy('number', 'desc')
    .execute()
}

/** The latest editions of a case with their figures, as far as they are visible. */
export async function listReportEditions(tx: Tx, auditCase: string, most: number): Promise<ReportEditionRow[]> {
  return await tx
    .selectFrom('report_edition')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .orderBy('number', 'desc')
    .limit(most)
    .execute()
}

/** An edition of a case, as far as it is visible. */
export async function findReportEdition(tx: Tx, auditCase: string, id: string): Promise<ReportEditionRow | undefined> {
  return await tx
    .selectFrom('report_edition')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The address of a site; null where none is registered. */
export async function addressOfSite(tx: Tx, site: string): Promise<string | null> {
  const row = await tx.selectFrom('site').select('address').where('id', '=', site).executeTakeFirst()
  return row?.address ?? null
}
