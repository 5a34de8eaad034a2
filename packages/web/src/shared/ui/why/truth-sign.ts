import type { z } from 'zod'
import type { TruthSchema } from '@qingshen/contracts/register.operations'
import type { StateSign } from '../state-tag.tsx'

export type Truth = z.infer<typeof TruthSchema>

/** How a condition stands: icon, word and colour. */
export const TRUTH_SIGNS: Readonly<Record<Truth, StateSign>> = {
  true: { icon: 'check', word: '成立', tone: 'good' },
  false: { icon: 'cross', word: '不成立', tone: 'neutral' },
  unknown: { icon: 'question', word: '不明', tone: 'unknown' },
}
