import { downloadWorkbenchExcel } from '@qingshen/contracts/workbench-excel.operations'
import { can } from '@qingshen/core/access/can'
import { safeFileName } from '@qingshen/core/kernel/file-name'
import { Problem } from '@qingshen/core/kernel/problem'
import { tableOf } from '@qingshen/core/workbench/excel/excel-table'
import { EXCHANGED } from '@qingshen/core/workbench/excel/recognise-sheets'
import type { ExcelTable } from '@qingshen/core/workbench/excel/table-source'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { writeWorkbenchInThread } from '@qingshen/documents/workbench-excel/workbench-in-thread'
import { findWorkbench } from '@qingshen/store/workbench/workbenches'
import { factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { noteConfidentialRead } from '../confidential/note-confidential-read.ts'
import { asCallerAtOneMoment } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { contextOf, procedure } from '../use-case.ts'
import { loadPresentRows, printingOf } from './excel-rows.ts'
import { openWorkbench } from './opened-workbench.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const YEARS_OFFERED = [3, 2, 1]

/** One sheet or all sheets of an audit as a workbook, made after the rows were read, all as of the revision it names. */
export const downloadWorkbenchExcelUseCase = procedure(
  downloadWorkbenchExcel,
  async (deps, caller, { params, query }) => {
    const sheets = wantedSheets(query.sheet)
    const { name, tables } = await asCallerAtOneMoment(deps, caller, async (tx) => {
      const context = contextOf(deps, caller, tx)
      const loaded = await openWorkbench(context, params.case, 'audit.read')
      const isEmpty = query.empty === true
      if (!isEmpty) await noteReadByOthers(context, loaded)
      return { name: fileName(loaded, sheets, isEmpty), tables: await tablesOf(context, loaded, sheets, isEmpty) }
    })
    return { answer: { bytes: await writeWorkbenchInThread(tables), type: TYPE, name } }
  },
)

function wantedSheets(id: string | undefined): readonly Sheet[] {
  if (id === undefined) return EXCHANGED
  const sheet = EXCHANGED.find((each) => each.id === id)
  if (sheet !== undefined) return [sheet]
  throw new Problem('not_found', '没有这张表，或者这张表不能导出。请从页面上的表中选择。')
}

async function tablesOf(
  { deps, tx }: Context,
  loaded: LoadedCase,
  sheets: readonly Sheet[],
  isEmpty: boolean,
): Promise<ExcelTable[]> {
  const { id, year } = loaded.row
  const printing = printingOf(deps, loaded, isEmpty ? [] : await loadPresentRows(tx, id))
  const revision = (await findWorkbench(tx, id))?.revision ?? 0
  const years = YEARS_OFFERED.map((before) => `${year - before}`)
  return sheets.map((sheet) => tableOf(sheet, { ...printing, years, revision: isEmpty ? 0 : revision }))
}

function fileName({ row }: LoadedCase, sheets: readonly Sheet[], isEmpty: boolean): string {
  const [only, ...others] = sheets
  const what = others.length > 0 || only === undefined ? '审核数据' : only.title
  return safeFileName(`${row.name} ${row.year} ${what}${isEmpty ? '（空白）' : ''}.xlsx`)
}

/** What is in a workbench is the enterprise's own: a copy taken by those who do not work in it is written down. */
async function noteReadByOthers(context: Context, loaded: LoadedCase): Promise<void> {
  const { row } = loaded
  if (can(context.caller.actor, 'audit.edit', factsOfCase(loaded)).allowed) return
  await noteConfidentialRead(context, {
    kind: 'workbench',
    id: row.id,
    name: `${row.name}的审核工作台（Excel）`,
    organisation: row.organisation,
    regionPath: row.region_path,
  })
}
