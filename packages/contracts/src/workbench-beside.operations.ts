import { BesideRecordSchema } from '@qingshen/core/workbench/beside-record.schema'
import { z } from 'zod'
import { operation } from './operation.ts'
import { IdSchema, line } from './wire.ts'

export const loadWorkbenchBeside = operation({
  id: 'loadWorkbenchBeside',
  method: 'get',
  path: '/api/cases/:case/workbench/beside',
  summary:
    '审核数据之外还要看的：采用的评价指标体系的原文，同一场所以前各轮已经计入的效果；system 给出选了还没有保存的体系',
  permission: 'audit.read',
  params: z.strictObject({ case: IdSchema }),
  query: z.strictObject({ system: line(200).optional() }),
  response: BesideRecordSchema,
  problems: ['not_found'],
})
