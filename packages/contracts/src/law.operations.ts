import { EFFECTS } from '@qingshen/core/vocabulary/outcome'
import { z } from 'zod'
import { DecisionSchema } from './calculators.operations.ts'
import { operation } from './operation.ts'
import { DaySchema, IdSchema, line, list } from './wire.ts'

/** A stated reading of a doubtful clause, in short. */
export const ReadingSummarySchema = z.strictObject({
  id: line(100),
  clause: line(100),
  question: line(2000),
  reading: line(2000),
})

/** A jurisdiction as the command `laws` prints it, with the GB/T 2260 code of its place. */
export const LawSummarySchema = z.strictObject({
  id: IdSchema,
  title: line(),
  place: line(100),
  placeCode: line(20),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
  inherits: list(IdSchema, 10),
  readings: list(ReadingSummarySchema, 200),
})
export type LawSummary = z.infer<typeof LawSummarySchema>

export const ClauseRefSchema = z.strictObject({ clause: line(100), document: line(), article: line(100) })

/** A rule as printed from its tree: one sentence, and the same by lines with their depth. */
export const RuleSchema = z.strictObject({
  id: line(100),
  clause: line(100),
  effect: EFFECTS.schema,
  title: line(),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
  law: IdSchema,
  inherited: z.boolean(),
  sentence: line(20_000),
  lines: list(z.strictObject({ depth: z.int().min(0).max(20), text: line(4000) }), 2000),
})
export type Rule = z.infer<typeof RuleSchema>

export const LegalDocumentSchema = z.strictObject({
  id: line(64),
  title: line(300),
  short: line(100),
  number: line(100).nullable(),
  issuer: line(300).nullable(),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
})

export const ReadingSchema = z.strictObject({
  id: line(100),
  clause: line(100).nullable(),
  question: line(2000),
  reading: line(2000),
  alternatives: list(line(2000), 20),
  source: line(1000).nullable(),
})

export const DutyRuleSchema = z.strictObject({
  id: line(100),
  clause: line(100),
  duty: line(64),
  dutyTitle: line(),
  holder: line(64),
  holderTitle: line(100),
  due: line(500),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
  basis: list(line(100), 50),
  law: IdSchema,
})

export const ProcedureSchema = z.strictObject({
  id: line(100),
  clause: line(100),
  title: line(300),
  grounds: list(line(100), 20),
  steps: list(
    z.strictObject({
      id: line(100),
      title: line(500),
      actor: line(300),
      clause: line(100).nullable(),
      due: line(200).nullable(),
      copies: list(line(), 20),
    }),
    50,
  ),
})

/** What the law says about the case besides duties and consequences, as two lines of text under a group. */
export const CaseRuleSchema = z.strictObject({
  group: line(100),
  id: line(100),
  title: line(500),
  detail: line(2000),
  clause: line(100).nullable(),
  basis: list(line(100), 50),
  isProposal: z.boolean(),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
  law: IdSchema,
})

export const ConsequenceSchema = z.strictObject({
  id: line(100),
  clause: line(100),
  act: line(300),
  authority: line(300).nullable(),
  measure: line(2000),
  min: line(40).nullable(),
  max: line(40).nullable(),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
  law: IdSchema,
})

export const LawCaseSchema = z.strictObject({
  name: line(500),
  on: DaySchema,
  situation: list(line(500), 50),
  expected: line(500),
  decision: DecisionSchema.nullable(),
})

/** Everything the rule browser shows about one jurisdiction on one day. */
export const LawDetailSchema = z.strictObject({
  law: LawSummarySchema,
  on: DaySchema,
  documents: list(LegalDocumentSchema, 100),
  rules: list(RuleSchema, 500),
  readings: list(ReadingSchema, 200),
  duties: list(DutyRuleSchema, 100),
  procedures: list(ProcedureSchema, 50),
  caseRules: list(CaseRuleSchema, 500),
  consequences: list(ConsequenceSchema, 100),
  cases: list(LawCaseSchema, 500),
})
export type LawDetail = z.infer<typeof LawDetailSchema>

export const ClauseSchema = z.strictObject({
  id: line(100),
  document: LegalDocumentSchema,
  article: line(100),
  text: line(20_000).nullable(),
  summary: line(20_000).nullable(),
  verified: z.boolean(),
  inForce: z.boolean(),
  usedBy: list(z.strictObject({ law: IdSchema, kind: line(40), id: line(100), title: line(500) }), 200),
})
export type Clause = z.infer<typeof ClauseSchema>

export const listLaws = operation({
  id: 'listLaws',
  method: 'get',
  path: '/api/laws',
  summary: '各地规则及其施行时间',
  public: true,
  response: list(LawSummarySchema, 200),
})

export const loadLaw = operation({
  id: 'loadLaw',
  method: 'get',
  path: '/api/laws/:law',
  summary: '一个地区某一日的规则：条件、义务、程序、后果、理解、案例',
  public: true,
  params: z.strictObject({ law: IdSchema }),
  query: z.strictObject({ on: DaySchema.optional() }),
  response: LawDetailSchema,
  problems: ['law_unknown'],
})

export const loadClause = operation({
  id: 'loadClause',
  method: 'get',
  path: '/api/clauses/:clause',
  summary: '一个条款的原文和出处',
  public: true,
  params: z.strictObject({ clause: z.string().min(1).max(100) }),
  response: ClauseSchema,
  problems: ['not_found'],
})

/** What a chip prints of a clause: the short name of its document, and the article. */
export const ClauseLabelSchema = z.strictObject({ id: line(100), document: line(100), article: line(100) })
export type ClauseLabel = z.infer<typeof ClauseLabelSchema>

/** So many chips are asked for at once. */
export const MOST_CLAUSE_LABELS = 100

export const listClauseLabels = operation({
  id: 'listClauseLabels',
  method: 'get',
  path: '/api/clause-labels',
  summary: '若干条款的文件简称和条次；没有收录的不在其中',
  public: true,
  query: z.strictObject({ ids: list(z.string().min(1).max(100), MOST_CLAUSE_LABELS) }),
  response: list(ClauseLabelSchema, MOST_CLAUSE_LABELS),
})
