import { z } from 'zod'
import { operation } from './operation.ts'
import { SiteDetailSchema } from './register.operations.ts'
import { DaySchema, IdSchema, line, list } from './wire.ts'

/** Where a statement comes from, and the file that proves it. */
const sourced = { source: z.string().min(1).max(1000), evidence: IdSchema.nullable() }

/** The fields of a site as typed; empty text is "not stated". They are read as the rows of an import are. */
const typed = {
  name: line(200),
  code: line(60),
  place: line(200),
  group: line(40),
  industry: line(8),
  employees: line(40),
  revenue: line(40),
  size: line(20),
  permitClass: line(20),
}

export const createSite = operation({
  id: 'createSite',
  method: 'post',
  path: '/api/sites',
  summary: '手工登记一家企业；问题一次全部列出，警告写明依据后可以认可',
  permission: 'register.edit',
  body: z.strictObject({
    ...typed,
    address: line(300),
    permitNumber: line(60),
    validFrom: DaySchema,
    ...sourced,
    accepted: list(z.strictObject({ code: z.string().min(1).max(64), basis: z.string().min(1).max(300) }), 20),
  }),
  response: z.strictObject({ id: IdSchema }),
  problems: ['validation_failed', 'not_found'],
})

const event = {
  method: 'post' as const,
  permission: 'register.edit' as const,
  params: z.strictObject({ site: IdSchema }),
  response: SiteDetailSchema,
}
const dated = { on: DaySchema, ...sourced, version: z.int32().min(0) }

export const renameSite = operation({
  id: 'renameSite',
  path: '/api/sites/:site/name',
  summary: '企业更名：从某一天起用新名称，以前的名单保留当时的名称',
  ...event,
  body: z.strictObject({
    name: z.string().min(1).max(200),
    /** Of the legal person with this site, or of this site alone (a branch). */
    whose: z.enum(['organisation', 'site']),
    ...dated,
  }),
  problems: ['not_found', 'validation_failed', 'stale_version'],
})

export const moveSite = operation({
  id: 'moveSite',
  path: '/api/sites/:site/place',
  summary: '所在地变更：从某一天起由另一地管理，以前的名单保留当时的所在地',
  ...event,
  body: z.strictObject({ place: z.string().min(1).max(20), address: line(300), ...dated }),
  problems: ['not_found', 'validation_failed', 'stale_version'],
})

export const changeCode = operation({
  id: 'changeCode',
  path: '/api/sites/:site/code',
  summary: '代码变更：从某一天起用新代码，旧代码仍可查到',
  ...event,
  body: z.strictObject({ code: z.string().min(1).max(60), ...dated }),
  problems: ['not_found', 'validation_failed', 'stale_version', 'conflict'],
})
