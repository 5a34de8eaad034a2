import { CONSENT_MANNERS } from '@qingshen/core/listing/listing-codes'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { z } from 'zod'
import { ListingDetailSchema } from './listing.schema.ts'
import { operation } from './operation.ts'
import { DaySchema, IdSchema, line } from './wire.ts'

const params = z.strictObject({ listing: IdSchema, step: z.string().min(1).max(64) })

/** What every act on a step shares: it answers with the list as it then is, and all refusals come at once. */
const stepAct = {
  method: 'post',
  permission: 'listing.act',
  params,
  response: ListingDetailSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
} as const

const common = { version: z.int32().min(0), note: line(2000).optional(), evidence: IdSchema.nullable().optional() }

export const consentToListing = operation({
  ...stepAct,
  id: 'consentToListing',
  path: '/api/listings/:listing/steps/:step/consent',
  summary: '会同部门出具意见；书面意见由牵头部门登记文号并附件',
  body: z.strictObject({
    ...common,
    agrees: z.boolean(),
    manner: CONSENT_MANNERS.schema,
    department: ACTING_DEPARTMENTS.schema,
    on: DaySchema,
    number: line(100).nullable(),
  }),
})

export const rankListing = operation({
  ...stepAct,
  id: 'rankListing',
  path: '/api/listings/:listing/steps/:step/ranking',
  summary: '按登记的数值排序',
  body: z.strictObject({ ...common }),
})

export const verifyListing = operation({
  ...stepAct,
  id: 'verifyListing',
  path: '/api/listings/:listing/steps/:step/verification',
  summary: '核定报送的名单',
  body: z.strictObject({ ...common }),
})

export const publishForComment = operation({
  ...stepAct,
  id: 'publishForComment',
  path: '/api/listings/:listing/steps/:step/comment-period',
  summary: '公示：起止日期及其依据由经办人填写',
  body: z.strictObject({
    ...common,
    from: DaySchema,
    to: DaySchema,
    basis: z.string().min(1).max(1000),
    medium: line(300).optional(),
    link: line(1000).optional(),
  }),
})

export const fixListing = operation({
  ...stepAct,
  id: 'fixListing',
  path: '/api/listings/:listing/steps/:step/fixing',
  summary: '确定名单',
  body: z.strictObject({ ...common, number: line(100).optional() }),
})

export const receiveListing = operation({
  ...stepAct,
  id: 'receiveListing',
  path: '/api/listings/:listing/steps/:step/receipt',
  summary: '接收下级报送的名单',
  body: z.strictObject({ ...common }),
})

export const publishListing = operation({
  ...stepAct,
  id: 'publishListing',
  path: '/api/listings/:listing/steps/:step/publication',
  summary: '登记名单公布的日期、媒体和网址；期限从公布之日起算',
  body: z.strictObject({
    ...common,
    publishedOn: DaySchema,
    medium: z.string().min(1).max(300),
    link: line(1000).optional(),
  }),
})

export const amendPublication = operation({
  ...stepAct,
  id: 'amendPublication',
  path: '/api/listings/:listing/steps/:step/publication-amendment',
  summary: '更正公布日期，写明理由；已发的通知须出具新版',
  body: z.strictObject({
    ...common,
    publishedOn: DaySchema,
    medium: z.string().min(1).max(300),
    link: line(1000).optional(),
    reason: z.string().min(1).max(2000),
  }),
})
