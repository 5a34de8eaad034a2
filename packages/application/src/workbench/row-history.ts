import { rowHistory } from '@qingshen/contracts/workbench.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { changesOfRow } from '@qingshen/store/workbench/changes'
import { useCase } from '../use-case.ts'
import { openWorkbench } from './opened-workbench.ts'
import { noteReader } from './presence.ts'

const MOST = 500

/** Every change of a row, the latest first. */
export const rowHistoryUseCase = useCase(rowHistory, async (context, { params }) => {
  const loaded = await openWorkbench(context, params.case, 'audit.read')
  await noteReader(context, loaded)
  const changes = await changesOfRow(context.tx, params.case, params.row, MOST)
  if (changes.length === 0) throw new Problem('not_found', '没有找到这一行。请刷新页面后再看。')
  return changes.map(({ version, byName, at, origin, removed, fields }) => {
    return { version, by: byName, at, origin, removed, fields: [...fields] }
  })
})
