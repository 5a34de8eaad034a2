import { z } from 'zod'
import { operation } from './operation.ts'
import { line, list } from './wire.ts'

export const PlaceSchema = z.strictObject({
  code: line(20),
  name: line(),
  level: z.enum(['province', 'city', 'county']),
  parent: line(20).nullable(),
})
export type Place = z.infer<typeof PlaceSchema>

export const listPlaces = operation({
  id: 'listPlaces',
  method: 'get',
  path: '/api/places',
  summary: '行政区划（不给上级时为省级）',
  public: true,
  query: z.strictObject({ parent: line(20).optional() }),
  response: list(PlaceSchema, 5000),
})

export const IndustrySchema = z.strictObject({ code: line(8), name: line(), group: line(8), division: line(8) })
export type Industry = z.infer<typeof IndustrySchema>

export const listIndustries = operation({
  id: 'listIndustries',
  method: 'get',
  path: '/api/industries',
  summary: '国民经济行业小类（按代码或名称查找）',
  public: true,
  query: z.strictObject({ text: line(50).optional() }),
  response: list(IndustrySchema, 2000),
})
