import type { CaseSide } from '@qingshen/core/casework/case-codes'
import { StateTag } from '../state-tag.tsx'
import { caseSideSign } from './case-signs.ts'

/** Everything that is true of a case beside its state, each as a sign; nothing when there is nothing. */
export function SideTags({ sides }: { sides: readonly CaseSide[] }) {
  return sides.map((side) => <StateTag key={side} {...caseSideSign(side)} />)
}
