import { z } from 'zod'
import { caseFilter } from './cases.operations.ts'
import { operation } from './operation.ts'
import { DoneSchema, IdSchema, line, list } from './wire.ts'

/** A named choice of cases; `shared` with the colleagues of the office, who read it but do not change it. */
export const SavedFilterSchema = z.strictObject({
  id: IdSchema,
  name: line(100),
  query: z.strictObject(caseFilter),
  shared: z.boolean(),
  own: z.boolean(),
})
export type SavedFilter = z.infer<typeof SavedFilterSchema>

const content = { name: line(100).min(1), query: z.strictObject(caseFilter), shared: z.boolean() }

export const listSavedFilters = operation({
  id: 'listSavedFilters',
  method: 'get',
  path: '/api/case-filters',
  summary: '自己保存的和本机构共享的案件筛选',
  permission: 'case.read',
  response: z.strictObject({ items: list(SavedFilterSchema, 300) }),
})

export const saveFilter = operation({
  id: 'saveFilter',
  method: 'post',
  path: '/api/case-filters',
  summary: '保存当前的案件筛选；同名的由新的代替',
  permission: 'case.read',
  body: z.strictObject(content),
  response: SavedFilterSchema,
  problems: ['state_forbids', 'validation_failed'],
})

export const deleteFilter = operation({
  id: 'deleteFilter',
  method: 'delete',
  path: '/api/case-filters/:filter',
  summary: '删除自己保存的案件筛选',
  permission: 'case.read',
  params: z.strictObject({ filter: IdSchema }),
  response: DoneSchema,
  problems: ['not_found'],
})
