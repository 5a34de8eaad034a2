import type { EffectTotal, EffectTotals } from '../../option/total-effects.ts'
import { listTotals } from '../../option/total-effects.ts'
import type { Aim } from '../../rulebook/aim.schema.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'

/** In what an aim of the law shows; none: it is no amount, and nothing is asked. */
const KINDS: Readonly<Record<Aim['code'], readonly EffectTotal['kind'][]>> = {
  save_energy: ['energy'],
  save_resources: ['water', 'material'],
  lower_consumption: ['water', 'material', 'energy'],
  cut_pollution: ['pollutant_generated', 'pollutant_discharged'],
  cut_carbon: ['carbon_all'],
  raise_efficiency: ['money'],
  raise_quality: [],
}

/** An aim of the law with what of the totals serves it. */
export type AimEffects = {
  readonly aim: AuditMethod['aims'][number]
  readonly totals: readonly EffectTotal[]
  /** Whether an effect can serve it at all: better quality is no amount. */
  readonly isMeasured: boolean
}

/** The totals in the terms of the aims of the law, in its order; a total may serve several. */
export function effectsByAim(totals: EffectTotals, { aims }: Pick<AuditMethod, 'aims'>): readonly AimEffects[] {
  const stated = listTotals(totals)
  return aims.map((aim) => {
    const kinds = KINDS[aim.code]
    return { aim, totals: stated.filter(({ kind }) => kinds.includes(kind)), isMeasured: kinds.length > 0 }
  })
}
