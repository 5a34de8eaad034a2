import { z } from 'zod'
import { RoleSchema } from './role.ts'

/** The administrative lines of the offices; `none` for assessment centres, parks and administrators of the system. */
export const DepartmentSchema = z.enum(['ecology', 'development', 'industry', 'none'])
export type Department = z.infer<typeof DepartmentSchema>

/** The three levels of the offices, highest first. */
export const OfficeLevelSchema = z.enum(['province', 'city', 'county'])
export type OfficeLevel = z.infer<typeof OfficeLevelSchema>

/** The office somebody acts for; `regionPath` is the codes from the province down, joined by `/`. */
export const ActingOfficeSchema = z.object({
  id: z.string(),
  department: DepartmentSchema,
  level: OfficeLevelSchema,
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
})
export type Actor = z.infer<typeof ActorSchema>

/** The visitor who has not signed in. */
export const PUBLIC_ACTOR: Actor = { accountId: null, role: 'public', office: null, organisationIds: [] }
