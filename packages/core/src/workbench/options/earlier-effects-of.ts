import { decimalText } from '../../kernel/decimal.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import type { EarlierEffect } from '../earlier-effect.schema.ts'
import { surveyOf } from '../survey/survey.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { effectsOf } from './effects-of.ts'
import { itemOfEffect } from './effect-item.ts'
import { flowName } from './flow-name.ts'

/** The sheets an audit's effects are read from. */
export const SHEETS_OF_EFFECTS = [
  'options',
  'option_work',
  'option_effects',
  'verified_effects',
  'survey_items',
  'survey_figures',
  'targets',
  'layers',
  'flows',
  'periods',
  'flow_measurements',
] as const

/** An earlier audit of the site: its case, the year of its list, and what audits before it had counted already. */
export type EarlierAudit = {
  readonly case: string
  readonly year: number
  readonly data: WorkbenchData
  readonly method: AuditMethod
  readonly earlier: readonly EarlierEffect[]
}

/**
 * What an earlier audit counted, by the names its rows had: claimed and verified effects as far as they count in it, in the
 * units of their kinds. What it left out was counted by nobody, or by an audit before it.
 */
export function earlierEffectsOf({ data, method, earlier, ...audit }: EarlierAudit): readonly EarlierEffect[] {
  const { all, options } = effectsOf(data, method, { earlier })
  const nameOf = new Map(options.map(({ option }) => [option.id, option.name]))
  const survey = surveyOf(data)
  return (['claimed', 'verified'] as const).flatMap((basis) =>
    all[basis].effects.flatMap(({ effect, full, counted, year }): EarlierEffect[] => {
      if (full.kind === 'lacking' || counted === null || counted.isZero()) return []
      return [
        {
          case: audit.case,
          year: audit.year,
          option: cut(nameOf.get(effect.option) ?? ''),
          basis,
          kind: effect.kind,
          carrier: effect.carrier,
          pollutant: effect.pollutant,
          item: cutOrNull(itemOfEffect(effect, survey)?.name ?? null),
          flow: cutOrNull(flowName(data, effect.flow)),
          name: cutOrNull(effect.name),
          amount: decimalText(counted.toDecimalPlaces(30)),
          unit: full.unit,
          fromYear: year,
        },
      ]
    }),
  )
}

const LONGEST = 300

function cut(text: string): string {
  return text.slice(0, LONGEST)
}

function cutOrNull(text: string | null): string | null {
  return text === null ? null : cut(text)
}
