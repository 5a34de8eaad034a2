import { z } from 'zod'
import { operation } from './operation.ts'
import { searchSites } from './register.operations.ts'
import { DaySchema, IdSchema, line, list } from './wire.ts'

/** So many sites at once; more are an import. */
export const MOST_SITES_AT_ONCE = 200

export const recordFactOfSites = operation({
  id: 'recordFactOfSites',
  method: 'post',
  path: '/api/facts',
  summary: '为多家企业登记同一项事实：全部登记，或者一家也不登记',
  permission: 'register.edit',
  body: z.strictObject({
    sites: list(IdSchema, MOST_SITES_AT_ONCE).min(1),
    fact: line(64),
    value: z.union([line(4000), z.number(), z.boolean(), z.null()]),
    knownMissing: z.boolean(),
    validFrom: DaySchema,
    validTo: DaySchema.nullable(),
    source: z.string().min(1).max(1000),
    evidence: IdSchema.nullable(),
  }),
  response: z.strictObject({
    results: list(
      z.strictObject({
        site: IdSchema,
        name: line(300),
        /** Nothing stood there before, something else did, or it was recorded alike already. */
        result: z.enum(['recorded', 'corrected', 'unchanged']),
        before: line(4000).nullable(),
      }),
      MOST_SITES_AT_ONCE,
    ),
  }),
  problems: ['not_found', 'validation_failed'],
})

const { page: _page, pageSize: _pageSize, sort: _sort, ...filters } = searchSites.query.shape

export const exportSites = operation({
  id: 'exportSites',
  method: 'get',
  path: '/api/sites/export',
  summary: '按筛选条件导出企业名录（.xlsx，与导入模板同样的列）',
  permission: 'register.export',
  query: z.strictObject(filters),
  download: true,
  problems: ['validation_failed', 'law_unknown', 'law_not_in_force'],
})
