import { ENTRY_ORIGINS, ENTRY_STATES } from '@qingshen/core/listing/listing-codes'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import { z } from 'zod'
import { EntrySchema, ObjectionSchema, QuestionSchema } from './listing.schema.ts'
import { operation } from './operation.ts'
import { DaySchema, IdSchema, line, list, paged, pageQuery } from './wire.ts'

const listingParams = z.strictObject({ listing: IdSchema })
const entryParams = z.strictObject({ listing: IdSchema, entry: IdSchema })

export const listEntries = operation({
  id: 'listEntries',
  method: 'get',
  path: '/api/listings/:listing/entries',
  summary: '名单上的企业',
  permission: 'listing.read',
  params: listingParams,
  query: z.strictObject({
    text: line(100).optional(),
    state: ENTRY_STATES.schema.optional(),
    origin: ENTRY_ORIGINS.schema.optional(),
    ground: AUDIT_GROUNDS.schema.optional(),
    part: IdSchema.optional(),
    noticed: z.boolean().optional(),
    ...pageQuery,
  }),
  response: paged(EntrySchema),
  problems: ['not_found'],
})

export const loadEntry = operation({
  id: 'loadEntry',
  method: 'get',
  path: '/api/listings/:listing/entries/:entry',
  summary: '名单上的一家企业：列入理由、证明、书面通知、可以办的事',
  permission: 'listing.read',
  params: entryParams,
  response: EntrySchema,
  problems: ['not_found'],
})

export const listQuestions = operation({
  id: 'listQuestions',
  method: 'get',
  path: '/api/listings/:listing/questions',
  summary: '按规则还不能判定的企业和要查明的事实',
  permission: 'listing.read',
  params: listingParams,
  query: z.strictObject({ part: IdSchema.optional(), ...pageQuery }),
  response: paged(QuestionSchema),
  problems: ['not_found'],
})

/** What running the rules brought; `inRound` are sites whose last audit still counts. */
export const RulesRunSchema = z.strictObject({
  on: DaySchema,
  lawVersion: line(100),
  judged: z.int().min(0),
  added: z.int().min(0),
  kept: z.int().min(0),
  withdrawn: z.int().min(0),
  undetermined: z.int().min(0),
  inRound: z.int().min(0),
  notListed: z.int().min(0),
})
export type RulesRun = z.infer<typeof RulesRunSchema>

export const runRules = operation({
  id: 'runRules',
  method: 'post',
  path: '/api/listings/:listing/parts/:part/rules-run',
  summary: '按规则判定本机构管理范围内的企业，提出应当列入的企业',
  permission: 'listing.act',
  params: z.strictObject({ listing: IdSchema, part: IdSchema }),
  body: z.strictObject({ on: DaySchema.optional() }),
  response: RulesRunSchema,
  problems: ['not_found', 'state_forbids', 'law_not_in_force'],
})

export const addEntry = operation({
  id: 'addEntry',
  method: 'post',
  path: '/api/listings/:listing/parts/:part/entries',
  summary: '手工增加一家企业，写明理由和依据',
  permission: 'listing.act',
  params: z.strictObject({ listing: IdSchema, part: IdSchema }),
  body: z.strictObject({
    site: IdSchema,
    ground: AUDIT_GROUNDS.schema,
    fact: z.string().min(1).max(2000),
    factOn: DaySchema.nullable(),
    source: z.string().min(1).max(2000),
    reason: z.string().min(1).max(2000),
    evidence: IdSchema.nullable(),
  }),
  response: EntrySchema,
  problems: ['not_found', 'state_forbids', 'conflict'],
})

export const changeEntry = operation({
  id: 'changeEntry',
  method: 'put',
  path: '/api/listings/:listing/entries/:entry',
  summary: '修改名单条目：备注、排序依据的数值（同时改不同栏目的自动合并）',
  permission: 'listing.act',
  params: entryParams,
  body: z.strictObject({
    version: z.int32().min(0),
    remark: line(2000).nullable().optional(),
    figures: z
      .record(
        z.string().min(1).max(64),
        z
          .string()
          .regex(/^\d{1,15}(\.\d{1,6})?$/)
          .nullable(),
      )
      .optional(),
  }),
  response: EntrySchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed', 'frozen'],
})

export const removeEntry = operation({
  id: 'removeEntry',
  method: 'post',
  path: '/api/listings/:listing/entries/:entry/removal',
  summary: '移出一家企业，写明理由；依规定不列入的，指明情形并附证明',
  permission: 'listing.act',
  params: entryParams,
  body: z.strictObject({
    version: z.int32().min(0),
    reason: z.string().min(1).max(2000),
    /** The exclusion of the law it falls under; null: removed for another reason. */
    exclusion: FACT_NAMES.schema.nullable(),
    evidence: IdSchema.nullable(),
  }),
  response: EntrySchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed', 'frozen'],
})

export const restoreEntry = operation({
  id: 'restoreEntry',
  method: 'post',
  path: '/api/listings/:listing/entries/:entry/restoration',
  summary: '恢复移出的企业',
  permission: 'listing.act',
  params: entryParams,
  body: z.strictObject({ version: z.int32().min(0), reason: z.string().min(1).max(2000) }),
  response: EntrySchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'frozen'],
})

export const listObjections = operation({
  id: 'listObjections',
  method: 'get',
  path: '/api/listings/:listing/objections',
  summary: '对名单的异议和答复',
  permission: 'listing.read',
  params: listingParams,
  response: list(ObjectionSchema, 1000),
  problems: ['not_found'],
})

export const raiseObjection = operation({
  id: 'raiseObjection',
  method: 'post',
  path: '/api/listings/:listing/objections',
  summary: '提出（登记）对列入一家企业的异议',
  permission: 'listing.object',
  params: listingParams,
  body: z.strictObject({
    entry: IdSchema,
    /** Who objects, where an officer enters it; an enterprise objects in its own name. */
    by: line(300).nullable(),
    raisedOn: DaySchema,
    text: z.string().min(1).max(4000),
    evidence: IdSchema.nullable(),
  }),
  response: ObjectionSchema,
  problems: ['not_found', 'state_forbids', 'validation_failed'],
})

export const answerObjection = operation({
  id: 'answerObjection',
  method: 'post',
  path: '/api/objections/:objection/answer',
  summary: '答复异议：成立的移出名单，不成立的说明理由',
  permission: 'listing.act',
  params: z.strictObject({ objection: IdSchema }),
  body: z.strictObject({
    version: z.int32().min(0),
    upheld: z.boolean(),
    text: z.string().min(1).max(4000),
    evidence: IdSchema.nullable(),
  }),
  response: ObjectionSchema,
  problems: ['not_found', 'state_forbids', 'stale_version'],
})

/** What an enterprise sees of itself on a list. */
export const OwnEntrySchema = z.strictObject({
  listing: z.strictObject({ id: IdSchema, title: line(300), year: z.int(), publishedOn: DaySchema.nullable() }),
  entry: EntrySchema,
  objections: list(ObjectionSchema, 100),
})

export const listOwnEntries = operation({
  id: 'listOwnEntries',
  method: 'get',
  path: '/api/own-entries',
  summary: '本企业列入的名单、通知和异议',
  permission: 'listing.read',
  response: list(OwnEntrySchema, 200),
})
