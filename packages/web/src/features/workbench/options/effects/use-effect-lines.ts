import { useMemo } from 'react'
import { useRows } from '../../data/use-workbench.ts'
import type { EffectLine } from './effect-lines.ts'
import { effectLines } from './effect-lines.ts'

/** The effects of one option, line by line. */
export function useEffectLines(option: string): readonly EffectLine[] {
  const stated = useRows('option_effects')
  const verified = useRows('verified_effects')
  return useMemo(() => effectLines(option, stated, verified), [option, stated, verified])
}
