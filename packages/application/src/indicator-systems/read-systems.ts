import {
  downloadSystem,
  listSystems,
  loadSystem,
  systemTemplate,
} from '@qingshen/contracts/indicator-systems.operations'
import { tablesOfDraft } from '@qingshen/core/indicator/draft/tables-of-draft'
import { emptyDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { safeFileName } from '@qingshen/core/kernel/file-name'
import { writeSystemBook } from '@qingshen/documents/system-in/write-system-book'
import type { SystemSummaryRow } from '@qingshen/store/indicator-systems/systems'
import { listAuditSystemRows, listSystemRows } from '@qingshen/store/indicator-systems/systems'
import { carriedSystems } from '../calculators/indicator-systems.ts'
import { useCase } from '../use-case.ts'
import { openWorkbench } from '../workbench/opened-workbench.ts'
import { createAbility } from './ownership.ts'
import { systemDetail, toAuditSystem, toCarried, toOwnSystem } from './system-view.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The systems somebody may see: those entered here, the latest changed first, then those the program carries; apart from
 * them what teams entered for their audits.
 */
export const listSystemsUseCase = useCase(listSystems, async (context, { query }) => {
  const auditCase = query?.case ?? null
  if (auditCase !== null) await openWorkbench(context, auditCase, 'audit.read')
  const rows = await listSystemRows(context.tx, auditCase)
  const ofAudits = auditCase === null ? await listAuditSystemRows(context.tx) : []
  const own = [...Map.groupBy(rows, ({ code }) => code).values()].flatMap(shownVersions)
  return {
    items: [...own.map(toOwnSystem), ...carriedSystems(context.deps).map(toCarried)],
    audits: [...Map.groupBy(ofAudits, ({ code }) => code).values()].flatMap(shownVersions).map(toAuditSystem),
    create: await createAbility(context, auditCase),
  }
})

/** Of the versions of one system the draft and the latest that was published; the others stand in its history. */
function shownVersions<Row extends SystemSummaryRow>(versions: readonly Row[]): Row[] {
  const drafts = versions.filter(({ state }) => state === 'draft')
  const [latest] = versions.filter(({ state }) => state !== 'draft').toSorted((a, b) => b.number - a.number)
  return latest === undefined ? drafts : [...drafts, latest]
}

/** One system with its contents, findings and versions. */
export const loadSystemUseCase = useCase(loadSystem, async (context, { params }) => {
  return await systemDetail(context, params.system)
})

/** A system as a workbook that can be imported again. */
export const downloadSystemUseCase = useCase(downloadSystem, async (context, { params }) => {
  const { content, title, number } = await systemDetail(context, params.system)
  const name = `${safeFileName(title.replaceAll(/[/\\]/gu, '_'))}${number === null ? '' : `（第${number}版）`}.xlsx`
  return { bytes: await writeSystemBook(tablesOfDraft(content)), type: TYPE, name }
})

/** The blank form of a kind. */
export const systemTemplateUseCase = useCase(systemTemplate, async (_context, { query }) => {
  const bytes = await writeSystemBook(tablesOfDraft(emptyDraft(query.kind, '')))
  return {
    bytes,
    type: TYPE,
    name: query.kind === 'ratio' ? '评价指标体系（比值型）空白表.xlsx' : '评价指标体系空白表.xlsx',
  }
})
