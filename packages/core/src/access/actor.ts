import { z } from 'zod'
import { DEPARTMENTS } from '../vocabulary/department.ts'
import { OFFICE_LEVELS } from '../vocabulary/office.ts'
import { RoleSchema } from './role.ts'

/**
 * The office somebody acts for; `regionPath` is the codes from the province down, joined by `/`. `department` is null
 * for assessment centres and park administrations, which belong to no line.
 */
export const ActingOfficeSchema = z.object({
  id: z.string(),
  department: DEPARTMENTS.schema.nullable(),
  level: OFFICE_LEVELS.schema,
  regionPath: z.string(),
})
export type ActingOffice = z.infer<typeof ActingOfficeSchema>

/**
 * Who asks: one account in one role at one office or for some organisations. The anonymous visitor has
 * `accountId` null and the role `public`.
 */
export const ActorSchema = z.object({
  accountId: z.string().nullable(),
  role: RoleSchema,
  office: ActingOfficeSchema.nullable(),
  organisationIds: z.array(z.string()),
  /** The cases somebody works on because their enterprise gave them to his organisation, as of today. */
  caseIds: z.array(z.string()),
})
export type Actor = z.infer<typeof ActorSchema>

/** The visitor who has not signed in. */
export const PUBLIC_ACTOR: Actor = { accountId: null, role: 'public', office: null, organisationIds: [], caseIds: [] }
