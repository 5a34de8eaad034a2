import { z } from 'zod'
import { operation } from './operation.ts'
import { IdSchema, InstantSchema, line, list, paged, pageQuery } from './wire.ts'

/** One reading of a confidential document, as the enterprise it belongs to sees it. */
export const ConfidentialReadSchema = z.strictObject({
  id: IdSchema,
  at: InstantSchema,
  document: z.strictObject({ kind: line(40), id: IdSchema, name: line(300) }),
  place: line(300),
  roleTitle: line(50),
  purpose: line(200).nullable(),
  /** Who read it, for whoever investigates a leak; null for the enterprise, which sees office and role. */
  reader: z.strictObject({ account: IdSchema, displayName: line() }).nullable(),
})
export type ConfidentialRead = z.infer<typeof ConfidentialReadSchema>

/** What follows from telling secrets, from the law's data. */
export const SecrecyConsequenceSchema = z.strictObject({
  law: line(40),
  clause: line(40),
  authority: line(300),
  measure: line(500),
})
export type SecrecyConsequence = z.infer<typeof SecrecyConsequenceSchema>

export const listConfidentialReads = operation({
  id: 'listConfidentialReads',
  method: 'get',
  path: '/api/confidential-reads',
  summary: '本单位的保密材料被谁看过（日志管理员查全部，并看到人）',
  permission: 'confidential.trace',
  query: z.strictObject({ document: IdSchema.optional(), ...pageQuery }),
  response: paged(ConfidentialReadSchema).extend({ consequences: list(SecrecyConsequenceSchema, 50) }),
})
