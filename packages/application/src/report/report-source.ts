import { reportTemplateOn } from '@qingshen/core/casework/report-template-on'
import type { ReportSubject } from '@qingshen/core/report/report-input'
import type { ReportTemplate } from '@qingshen/core/report/report-template-in-force.schema'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { BesideRecord } from '@qingshen/core/workbench/beside-record.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { listEngagements } from '@qingshen/store/engagement/engagements'
import { addressOfSite } from '@qingshen/store/report/report-editions'
import { findWorkbench } from '@qingshen/store/workbench/workbenches'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Deps } from '../deps.ts'
import { asSystem } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { besideOfCase } from '../workbench/beside-of-case.ts'
import { loadStandingRows } from '../workbench/load-standing-rows.ts'
import { methodOfCase } from '../workbench/method-of-case.ts'

/** All that a report of a case is made from, as it is handed to the thread that writes it. */
export type ReportSource = {
  readonly revision: number
  readonly rows: readonly WorkbenchRow[]
  readonly method: AuditMethod
  readonly beside: BesideRecord
  readonly template: ReportTemplate
  readonly subject: ReportSubject
}

/** The template of the report of a case, by the law in force today. */
export function templateOfCase({ laws }: Deps, { row, today: on }: Pick<LoadedCase, 'row' | 'today'>): ReportTemplate {
  return reportTemplateOn(laws, { law: row.law, on })
}

/** Reads what a report is made from, in the transaction of whoever asks; address and consultancy are added afterwards. */
export async function readReportSource(context: Context, loaded: LoadedCase): Promise<ReportSource> {
  const { deps, tx } = context
  const { row } = loaded
  const state = await findWorkbench(tx, row.id)
  const rows = await loadStandingRows(tx, row.id)
  const { record } = await besideOfCase(context, loaded, workbenchData(rows))
  return {
    revision: state?.revision ?? 0,
    rows,
    method: methodOfCase(deps, loaded),
    beside: record,
    template: templateOfCase(deps, loaded),
    subject: subjectOf(deps, loaded),
  }
}

function subjectOf(deps: Deps, { row, chain }: LoadedCase): ReportSubject {
  const industry = row.industry === null ? undefined : deps.reference.industries()?.classes.get(row.industry)
  return {
    enterprise: row.name,
    code: row.code,
    address: null,
    industry: row.industry === null ? null : `${row.industry} ${industry?.name ?? ''}`.trim(),
    place: row.place_name,
    year: row.year,
    kind: AUDIT_KINDS.label(row.kind),
    mode: row.mode,
    lawTitle: chain[0].title,
    consultancy: null,
    openedOn: row.opened_on,
  }
}

/**
 * Adds what not everybody who works on a report may look up: so that a report does not say something else to the
 * enterprise than to whoever it engaged.
 */
export async function withRegisterFacts(
  deps: Deps,
  { id, site }: { readonly id: string; readonly site: string },
  source: ReportSource,
): Promise<ReportSource> {
  return await asSystem(deps, async (tx) => {
    const [engagement] = await listEngagements(tx, id)
    const address = await addressOfSite(tx, site)
    return { ...source, subject: { ...source.subject, address, consultancy: engagement?.consultancy_name ?? null } }
  })
}
