import { SITE_EVENTS } from '@qingshen/core/register/site-event'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { AUDIT_MODES, OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import { z } from 'zod'
import { DecisionSchema } from './calculators.operations.ts'
import { EvidenceSchema } from './listing.schema.ts'
import { operation } from './operation.ts'
import { AbilitiesSchema, DaySchema, IdSchema, InstantSchema, line, list, paged, pageQuery } from './wire.ts'

/** Where a value came from, the quiet mark beside it. */
export const ProvenanceSchema = z.enum(['measured', 'entered', 'computed', 'imported', 'simulated'])

/** One row of the register. */
export const SiteRowSchema = z.strictObject({
  id: IdSchema,
  name: line(300),
  code: line(40).nullable(),
  branch: line(20).nullable(),
  division: line(20).nullable(),
  place: line(300).nullable(),
  industry: line(8).nullable(),
  industryName: line().nullable(),
  industryGroup: line().nullable(),
  size: SIZE_CLASSES.schema.nullable(),
  permitClass: PERMIT_CLASSES.schema.nullable(),
  outcome: OUTCOMES.schema.nullable(),
  mode: AUDIT_MODES.schema.nullable(),
  lastRound: DaySchema.nullable(),
})
export type SiteRow = z.infer<typeof SiteRowSchema>

/** A law as it is named beside what it decides. */
export const LawNameSchema = z.strictObject({ id: IdSchema, title: line() })

export const SiteSortSchema = z.enum(['name', 'place', 'industry', 'updated'])

export const searchSites = operation({
  id: 'searchSites',
  method: 'get',
  path: '/api/sites',
  summary: '在企业名录中查找（名称、名称的一部分、拼音首字母、代码）',
  permission: 'register.read',
  query: z.strictObject({
    text: line(100).optional(),
    place: line(20).optional(),
    industry: line(8).optional(),
    size: SIZE_CLASSES.schema.optional(),
    permitClass: PERMIT_CLASSES.schema.optional(),
    /** The outcome under `law`; without it under the law of the place searched, else of the office's own place. */
    outcome: OUTCOMES.schema.optional(),
    law: IdSchema.optional(),
    sort: SiteSortSchema.optional(),
    ...pageQuery,
  }),
  /** `law`: by which outcome and mode of the rows are judged today; null: as they were last decided. */
  response: paged(SiteRowSchema).extend({ law: LawNameSchema.nullable() }),
  problems: ['law_unknown', 'law_not_in_force'],
})

const { page: _page, pageSize: _pageSize, sort: _sort, outcome: _outcome, ...countFilters } = searchSites.query.shape
const count = z.int().min(0)

export const countOutcomes = operation({
  id: 'countOutcomes',
  method: 'get',
  path: '/api/sites/outcomes',
  summary: '按判定结果统计符合条件的企业（按今天有效的规则和现有事实）',
  permission: 'register.read',
  query: z.strictObject(countFilters),
  response: z.strictObject({
    law: LawNameSchema.nullable(),
    on: DaySchema,
    /** Null where no one law governs the search. */
    counts: z
      .strictObject({ mandatory: count, voluntary: count, excluded: count, undetermined: count, outside: count })
      .nullable(),
    total: count,
    /** True where there are more than were looked at: the counts are those of the first `total`. */
    capped: z.boolean(),
  }),
  problems: ['law_unknown', 'law_not_in_force'],
})
export type OutcomeCounts = z.infer<typeof countOutcomes.response>

/** A fact of a site: a value, or known to be missing, with its two times and its source. */
export const FactSchema = z.strictObject({
  fact: line(64),
  label: line(),
  value: z.union([line(4000), z.number(), z.boolean(), z.null()]),
  knownMissing: z.boolean(),
  display: line(4000),
  validFrom: DaySchema.nullable(),
  validTo: DaySchema.nullable(),
  recordedAt: InstantSchema,
  recordedBy: line(),
  source: line(1000).nullable(),
  evidence: EvidenceSchema.nullable(),
  provenance: ProvenanceSchema,
})
export type Fact = z.infer<typeof FactSchema>

export const DatedNameSchema = z.strictObject({
  name: line(300),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
})
export const IdentifierSchema = z.strictObject({
  kind: line(40),
  kindTitle: line(100),
  value: line(64),
  suffix: line(20).nullable(),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
})
export const RoundSchema = z.strictObject({
  id: IdSchema,
  ground: line(100),
  groundTitle: line(),
  kind: AUDIT_KINDS.schema.nullable(),
  listedOn: DaySchema.nullable(),
  publishedOn: DaySchema.nullable(),
  reportedOn: DaySchema.nullable(),
  evaluatedOn: DaySchema.nullable(),
  acceptedOn: DaySchema.nullable(),
  source: line(1000).nullable(),
  evidence: EvidenceSchema.nullable(),
  version: z.int32().min(0),
})
export type Round = z.infer<typeof RoundSchema>

/** Something that happened to a site: what was before and after, as people read it. */
export const SiteEventSchema = z.strictObject({
  id: IdSchema,
  kind: SITE_EVENTS.schema,
  on: DaySchema,
  before: line(500),
  after: line(500),
  source: line(1000),
  evidence: EvidenceSchema.nullable(),
  recordedAt: InstantSchema,
  recordedBy: line(),
})
export const ReceiptSchema = z.strictObject({
  id: IdSchema,
  law: IdSchema,
  lawVersion: line(100),
  on: DaySchema,
  year: z.int(),
  recordTime: InstantSchema,
  decision: DecisionSchema,
  hash: line(100),
})

/** One enterprise site with its history. */
export const SiteDetailSchema = z.strictObject({
  site: SiteRowSchema,
  version: z.int32().min(0),
  organisation: z.strictObject({ id: IdSchema, name: line(300) }),
  nameAsListed: line(300),
  laws: list(z.strictObject({ id: IdSchema, title: line() }), 20),
  facts: list(FactSchema, 500),
  names: list(DatedNameSchema, 100),
  identifiers: list(IdentifierSchema, 100),
  events: list(SiteEventSchema, 200),
  rounds: list(RoundSchema, 100),
  receipts: list(ReceiptSchema, 100),
  abilities: AbilitiesSchema,
})
export type SiteDetail = z.infer<typeof SiteDetailSchema>

export const loadSite = operation({
  id: 'loadSite',
  method: 'get',
  path: '/api/sites/:site',
  summary: '一个企业：现状、事实、沿革、判定',
  permission: 'register.read',
  params: z.strictObject({ site: IdSchema }),
  response: SiteDetailSchema,
  problems: ['not_found'],
})

export const TruthSchema = z.enum(['true', 'false', 'unknown'])

/** The decision about one site and the conditions behind it, each true, false or unknown, flattened with depth. */
export const WhySchema = z.strictObject({
  law: IdSchema,
  lawTitle: line(),
  lawVersion: line(100),
  on: DaySchema,
  recordTime: InstantSchema,
  decision: DecisionSchema,
  rules: list(
    z.strictObject({
      id: line(100),
      clause: line(100),
      title: line(1000),
      effect: line(40),
      state: TruthSchema,
      deciding: z.boolean(),
      conditions: list(
        z.strictObject({
          depth: z.int().min(0).max(20),
          text: line(4000),
          state: TruthSchema,
          fact: line(64).nullable(),
          value: line(4000).nullable(),
          source: line(1000).nullable(),
        }),
        500,
      ),
    }),
    200,
  ),
  missing: list(z.strictObject({ fact: line(64), label: line(), question: line(500) }), 50),
})
export type Why = z.infer<typeof WhySchema>

export const explainSite = operation({
  id: 'explainSite',
  method: 'get',
  path: '/api/sites/:site/why',
  summary: '这个企业按某地规则在某一日为什么这样判定',
  permission: 'register.read',
  params: z.strictObject({ site: IdSchema }),
  query: z.strictObject({ law: IdSchema, on: DaySchema.optional(), recordTime: InstantSchema.optional() }),
  response: WhySchema,
  problems: ['not_found', 'law_unknown', 'law_not_in_force'],
})

export const recordFact = operation({
  id: 'recordFact',
  method: 'post',
  path: '/api/sites/:site/facts',
  summary: '登记或更正一项事实（旧记录保留）',
  permission: 'register.edit',
  params: z.strictObject({ site: IdSchema }),
  body: z.strictObject({
    fact: line(64),
    value: z.union([line(4000), z.number(), z.boolean(), z.null()]),
    knownMissing: z.boolean(),
    validFrom: DaySchema,
    validTo: DaySchema.nullable(),
    source: z.string().min(1).max(1000),
    evidence: IdSchema.nullable().optional(),
    version: z.int32().min(0),
  }),
  response: SiteDetailSchema,
  problems: ['not_found', 'validation_failed', 'stale_version', 'overlap'],
})
