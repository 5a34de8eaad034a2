import type { TeamMember } from '@qingshen/contracts/engagement.schema'

/** A proof as it is being entered. */
export interface TypedProof {
  item: string
  note: string
  file: string | null
  fileName: string
}

/** Nobody entered yet. */
export const NOBODY: TeamMember = { name: '', post: '', specialty: '', certificate: '' }
