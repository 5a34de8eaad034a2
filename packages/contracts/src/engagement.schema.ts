import { DecimalTextSchema } from '@qingshen/core/kernel/decimal.schema'
import { z } from 'zod'
import { ClauseChipSchema, EvidenceSchema } from './listing.schema.ts'
import { AbilitiesSchema, DaySchema, IdSchema, InstantSchema, line, list } from './wire.ts'

/** Somebody of the audit team, as entered; seen by the people of the case only. */
export const TeamMemberSchema = z.strictObject({
  name: line(100),
  post: line(200),
  specialty: line(200),
  certificate: line(200),
})
export type TeamMember = z.infer<typeof TeamMemberSchema>

/** The answer to one question about a conflict of interest. */
export const ConflictAnswerSchema = z.strictObject({
  question: line(100),
  yes: z.boolean().nullable(),
  explanation: line(2000),
})
export type ConflictAnswer = z.infer<typeof ConflictAnswerSchema>

/** The proof of one condition. */
export const ConditionProofSchema = z.strictObject({
  item: line(100),
  note: line(2000),
  file: IdSchema.nullable(),
})
export type ConditionProof = z.infer<typeof ConditionProofSchema>

/** One thing the law (or this software, `proposal`) asks about, offers or demands. */
export const EngagementTermSchema = z.strictObject({
  id: line(100),
  title: line(500),
  proof: line(500).nullable(),
  clause: ClauseChipSchema.nullable(),
  proposal: z.boolean(),
})
export type EngagementTerm = z.infer<typeof EngagementTermSchema>

export const EngagementViewSchema = z.strictObject({
  id: IdSchema,
  seq: z.int(),
  kind: z.enum(['consultancy', 'own_capability']),
  consultancy: IdSchema.nullable(),
  name: line(300).nullable(),
  contractNumber: line(200).nullable(),
  signedOn: DaySchema.nullable(),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
  work: list(line(500), 50),
  price: DecimalTextSchema.nullable(),
  contract: EvidenceSchema.nullable(),
  team: list(TeamMemberSchema, 100),
  conflicts: list(z.strictObject({ title: line(500), yes: z.boolean(), explanation: line(2000) }), 50),
  conditions: list(
    z.strictObject({
      title: line(500),
      clause: ClauseChipSchema.nullable(),
      note: line(2000),
      file: EvidenceSchema.nullable(),
    }),
    50,
  ),
  reason: line(4000).nullable(),
  declaredOn: DaySchema,
  declaredAt: InstantSchema,
  isCurrent: z.boolean(),
})
export type EngagementView = z.infer<typeof EngagementViewSchema>

/** A case given to a consultancy, and how that stands today. */
export const DelegationViewSchema = z.strictObject({
  id: IdSchema,
  consultancy: IdSchema,
  name: line(300),
  grantedOn: DaySchema,
  until: DaySchema,
  state: z.enum(['in_force', 'ended', 'revoked']),
  revokedAt: InstantSchema.nullable(),
  reason: line(4000).nullable(),
})
export type DelegationView = z.infer<typeof DelegationViewSchema>

/** Who works on a case, and what the law asks when somebody is engaged. */
export const EngagementPageSchema = z.strictObject({
  engagements: list(EngagementViewSchema, 100),
  delegations: list(DelegationViewSchema, 200),
  /** What a consultancy may be engaged for: a closed list. */
  work: list(EngagementTermSchema, 50),
  conflicts: list(EngagementTermSchema, 50),
  consultancyConditions: list(EngagementTermSchema, 50),
  ownConditions: list(EngagementTermSchema, 50),
  abilities: AbilitiesSchema,
})
export type EngagementPage = z.infer<typeof EngagementPageSchema>
