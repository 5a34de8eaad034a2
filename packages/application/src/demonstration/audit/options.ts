import { LOW_COST_OPTIONS } from './low-cost-options.ts'
import { RENOVATIONS } from './renovations.ts'

/** Fifteen options, from a notice at the tap to a new line. */
export const AUDIT_OPTIONS = [...LOW_COST_OPTIONS, ...RENOVATIONS]
