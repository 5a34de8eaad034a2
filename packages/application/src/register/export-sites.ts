import { exportSites } from '@qingshen/contracts/register-bulk.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { writeRegisterXlsx } from '@qingshen/documents/register-out/write-register'
import { countMatching } from '@qingshen/store/register/find-sites'
import { exportRegister } from '../import/export-register.ts'
import { workAs } from '../import/import-work.ts'
import { procedure } from '../use-case.ts'
import { siteFilterOf } from './site-filter-of.ts'

/** More rows than this in one workbook are made by the command line. */
const MOST_ROWS = 100_000

/** The filtered register as a workbook with the columns of the import; who took out what is in the journal. */
export const exportSitesUseCase = procedure(exportSites, async (deps, caller, { query }) => {
  const work = workAs(deps, caller)
  const filter = siteFilterOf(deps, caller, query)
  const count = await work.inTransaction(({ tx }) => countMatching(tx, filter, MOST_ROWS))
  if (count > MOST_ROWS) {
    const message = `符合条件的企业超过 ${MOST_ROWS} 家，一个表装不下。请缩小筛选范围分几次导出，或由系统管理员用命令导出。`
    throw new Problem('validation_failed', message)
  }
  const rows = await exportRegister(work, filter)
  await work.inTransaction((context) =>
    context.journal({
      action: 'register.exported',
      subjectKind: 'register',
      subjectId: caller.actor.office?.id ?? 'register',
      after: { filter: { ...query }, rows: rows.length },
    }),
  )
  return {
    answer: {
      bytes: await writeRegisterXlsx(rows),
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: '企业名录.xlsx',
    },
  }
})
