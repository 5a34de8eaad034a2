import { LevelResultSchema } from '@qingshen/core/indicator/level-result.schema'
import { RatioResultSchema } from '@qingshen/core/indicator/ratio-result.schema'
import { z } from 'zod'
import { operation } from './operation.ts'
import { IdSchema, line, list } from './wire.ts'

/** A finding about what was entered, or about what comes out. */
const FindingSchema = z.strictObject({
  code: line(64),
  severity: z.enum(['error', 'warning', 'notice']),
  pointer: line(500),
  message: line(2000),
})

/** A number (as text where it has more than 15 digits), met or not, the level met, or that it does not apply. */
const ValueSchema = z.union([z.number(), z.boolean(), line(120)])

const body = z.strictObject({
  /** A system the program carries, or a published one (`own:<uuid>`). */
  system: IdSchema.optional(),
  /** One of one's own: the JSON text of its file. One of the two is given. */
  systemFile: line(500_000).optional(),
  values: z.record(line(100), ValueSchema),
  variables: z.record(line(60), z.union([z.number(), line(120)])).optional(),
})

export const level = operation({
  id: 'level',
  method: 'post',
  path: '/api/calculators/level',
  summary: '清洁生产综合评价指数和达到的等级（分三级的指标体系）',
  public: true,
  body,
  response: LevelResultSchema.extend({ issues: list(FindingSchema, 5000) }),
  problems: ['validation_failed', 'not_found'],
})

export const grade = operation({
  id: 'grade',
  method: 'post',
  path: '/api/calculators/grade',
  summary: '清洁生产综合评价指数和企业档次（比值型的指标体系）',
  public: true,
  body: body.omit({ variables: true }),
  response: RatioResultSchema.extend({ issues: list(FindingSchema, 5000) }),
  problems: ['validation_failed', 'not_found'],
})

/**
 * A system in a list. `id`: of one the program carries, or `own:<uuid>`, one version of one that was entered here.
 * `unverified`: how many of its `rows` were not compared with the print. `origin`: carried by the program, entered by an
 * office, or by the team of one audit.
 */
export const IndicatorSystemSummarySchema = z.strictObject({
  id: IdSchema,
  title: line(2000),
  kind: z.enum(['levels', 'ratio']),
  source: line(2000),
  isFictitious: z.boolean(),
  rows: z.int().min(0),
  unverified: z.int().min(0),
  origin: z.enum(['carried', 'office', 'audit']),
  /** Which version; null for one the program carries. */
  number: z.int().min(1).nullable(),
  /** Who entered it. */
  owner: line(300).nullable(),
})
export type IndicatorSystemSummary = z.infer<typeof IndicatorSystemSummarySchema>

export const listIndicatorSystems = operation({
  id: 'listIndicatorSystems',
  method: 'get',
  path: '/api/calculators/indicator-systems',
  summary: '可以采用的清洁生产评价指标体系：程序收有的、机构发布的；给出案件的，还有审核组为它录入的',
  public: true,
  query: z.strictObject({ case: IdSchema.optional() }),
  response: list(IndicatorSystemSummarySchema, 500),
})

export const loadIndicatorSystem = operation({
  id: 'loadIndicatorSystem',
  method: 'get',
  path: '/api/calculators/indicator-systems/:system',
  summary: '一个指标体系的文件（JSON 文本，可以改后作为自己的体系提交）',
  public: true,
  params: z.strictObject({ system: IdSchema }),
  query: z.strictObject({ case: IdSchema.optional() }),
  response: IndicatorSystemSummarySchema.extend({ file: line(500_000) }),
  problems: ['not_found'],
})
