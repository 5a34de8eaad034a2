import { readFileSync } from 'node:fs'
import { RoleSchema } from '@qingshen/core/access/role'
import { DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { OFFICE_KINDS, ORGANISATION_KINDS } from '@qingshen/core/vocabulary/office'
import { z } from 'zod'

const AccountSchema = z.strictObject({
  name: z.string(),
  displayName: z.string(),
  description: z.string(),
  role: RoleSchema,
  office: z
    .strictObject({
      region: z.string(),
      department: z.union([DEPARTMENTS.schema, z.literal('none')]),
      kind: OFFICE_KINDS.schema,
    })
    .optional(),
  organisation: z
    .strictObject({
      kind: ORGANISATION_KINDS.schema,
      code: z.string().optional(),
      name: z.string().optional(),
    })
    .optional(),
})

const AuditSchema = z.strictObject({
  id: z.enum(['finished', 'begun']),
  law: z.string(),
  enterprise: z.strictObject({ name: z.string(), code: z.string(), place: z.string(), industry: z.string() }),
  people: z.strictObject({
    enterprise: z.string(),
    consultancy: z.string(),
    county: z.string(),
    region: z.string(),
    development: z.string(),
  }),
})

/**
 * What a demonstration store begins with besides the register: accounts named after roles (nobody's), their public
 * password, the banner, offices that reference data does not have, and of which fictitious enterprises it shows audits,
 * by whose accounts entered.
 */
export const DemonstrationSchema = z.strictObject({
  banner: z.string(),
  password: z.string(),
  offices: z.array(z.strictObject({ region: z.string(), kind: OFFICE_KINDS.schema, name: z.string() })),
  accounts: z.array(AccountSchema),
  audits: z.array(AuditSchema),
})
export type Demonstration = z.infer<typeof DemonstrationSchema>

/** Reads the demonstration data. */
export function loadDemonstration(): Demonstration {
  const [accounts, audits] = ['accounts.json', 'audits.json'].map((file) => {
    const url = new URL(`../../demonstration/${file}`, import.meta.url)
    return JSON.parse(readFileSync(url, 'utf8')) as object
  })
  return DemonstrationSchema.parse({ ...accounts, ...audits })
}
