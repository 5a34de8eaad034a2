import type { Role } from '@qingshen/core/access/role'

/** Accounts named after roles, their public password, what they stand on, and the audits they entered. */
export type DemonstrationData = {
  readonly banner: string
  readonly password: string
  readonly offices: readonly { readonly region: string; readonly kind: string; readonly name: string }[]
  readonly accounts: readonly DemonstrationAccount[]
  readonly audits: readonly DemonstrationAudit[]
}

/** A fictitious enterprise whose audit is shown, and the accounts of those who had a part in it. */
export type DemonstrationAudit = {
  readonly id: 'finished' | 'begun'
  readonly law: string
  readonly enterprise: {
    readonly name: string
    readonly code: string
    readonly place: string
    readonly industry: string
  }
  readonly people: {
    readonly enterprise: string
    readonly consultancy: string
    readonly county: string
    readonly region: string
    readonly development: string
  }
}

export type DemonstrationAccount = {
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly role: Role
  readonly office?: { readonly region: string; readonly department: string; readonly kind: string } | undefined
  readonly organisation?:
    | { readonly kind: string; readonly code?: string | undefined; readonly name?: string | undefined }
    | undefined
}
