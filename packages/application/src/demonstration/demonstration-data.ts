import type { Role } from '@qingshen/core/access/role'

/** Accounts named after roles, their public password, and what they stand on. */
export type DemonstrationData = {
  readonly banner: string
  readonly password: string
  readonly offices: readonly { readonly region: string; readonly kind: string; readonly name: string }[]
  readonly accounts: readonly DemonstrationAccount[]
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
