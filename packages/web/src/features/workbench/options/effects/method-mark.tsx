import { MEASURING_METHODS } from '@qingshen/core/vocabulary/workbench-codes'
import type { Provenance } from '../../../../shared/ui/provenance-mark.tsx'
import { ProvenanceMark } from '../../../../shared/ui/provenance-mark.tsx'

const MARKS: Readonly<Record<string, Provenance>> = {
  meter: 'measured',
  weighing: 'measured',
  sampling: 'measured',
  calculated: 'computed',
}

/** By what a figure was found, as one of the five quiet marks; nothing where nobody has said. */
export function MethodMark({ method }: { method: string | undefined }) {
  if (!MEASURING_METHODS.is(method)) return null
  return <ProvenanceMark of={MARKS[method] ?? 'entered'} detail={MEASURING_METHODS.label(method)} />
}
