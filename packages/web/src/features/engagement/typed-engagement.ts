import type { ConflictAnswer, TeamMember } from '@qingshen/contracts/engagement.schema'
import type { TypedProof } from './typed-proof.ts'
import { NOBODY } from './typed-proof.ts'

/** An engagement as it is typed. */
export interface TypedEngagement {
  consultancy: string
  name: string
  contractNumber: string
  signedOn: string
  from: string
  to: string
  onDay: string
  work: string[]
  price: string
  contract: string
  contractName: string
  team: TeamMember[]
  answers: ConflictAnswer[]
  proofs: TypedProof[]
  reason: string
}

/** Nothing entered yet. */
export const EMPTY_ENGAGEMENT: TypedEngagement = {
  consultancy: '',
  name: '',
  contractNumber: '',
  signedOn: '',
  from: '',
  to: '',
  onDay: '',
  work: [],
  price: '',
  contract: '',
  contractName: '',
  team: [NOBODY],
  answers: [],
  proofs: [],
  reason: '',
}

/** What of the form must be there before the server can judge it. */
export function missingDay({ signedOn, from, to, onDay }: TypedEngagement): string | undefined {
  return [signedOn, from, to, onDay].includes('') ? '请填写签订日期、服务期和委托的日期。' : undefined
}

/** What is sent of it: an empty text is nothing given. */
export function bodyOf(values: TypedEngagement, version: number) {
  const { consultancy, price, contract, proofs, reason, contractName: _name, ...rest } = values
  return {
    ...rest,
    consultancy: consultancy === '' ? null : consultancy,
    price: price.trim() === '' ? null : price.trim(),
    contract: contract === '' ? null : contract,
    proofs: proofs.map(({ item, note, file }) => ({ item, note, file })),
    reason: reason.trim() === '' ? null : reason.trim(),
    version,
  }
}
