import { targetOf } from '../../survey/targets.ts'
import type { Target } from '../../survey/targets.ts'
import { rowsOf } from '../../workbench-data.ts'
import type { SurveyKind } from '../../survey/survey.ts'
import type { Check, CheckedAudit } from '../check.ts'
import { at, named, shown } from '../check.ts'

/** Of these less is better; of the others the team alone knows. */
const LESS_IS_BETTER: ReadonlySet<SurveyKind> = new Set([
  'material',
  'energy',
  'water',
  'waste_generated',
  'waste_disposed',
  'pollutant_generated',
  'pollutant_discharged',
])

/** A target that is no better than its base value, or whose far value falls behind its near one. */
export const targetNotBetter: Check = {
  id: 'target_not_better',
  title: '目标没有改善',
  severity: 'error',
  source: '目标核对：目标值应当优于基准值，远期不低于近期',
  run: (audit) =>
    rowsOf(audit.data, 'targets').flatMap((row) => {
      const fault = faultOf(audit, targetOf(row))
      if (fault === null) return []
      const { base_value: base, near_value: near, far_value: far, item } = row.fields
      const message = `目标${named(row)}${fault.message}`
      return [
        { about: [row.id], figures: [base, near, far, item], message, places: [at('targets', row.id, fault.column)] },
      ]
    }),
}

function faultOf({ survey }: CheckedAudit, { row, base, near, far, direction }: Target) {
  if (base === null) return null
  const column = far === null ? 'near_value' : 'far_value'
  const values = `（基准 ${shown(base)}，近期 ${near === null ? '未填' : shown(near)}，远期 ${far === null ? '未填' : shown(far)}）`
  if (direction === 'same') return { column, message: `与基准值相同${values}，没有改善。请设置更好的目标值。` }
  const kind = survey.items.find((each) => each.row.id === row.fields['item'])?.kind ?? null
  if (direction === 'higher' && kind !== null && LESS_IS_BETTER.has(kind)) {
    return { column, message: `比基准值更差${values}：消耗和排放应当下降。请核对数值和对应的调查项目。` }
  }
  if (near === null || far === null) return null
  const isBehind = direction === 'lower' ? near.lt(far) || near.gt(base) : near.gt(far) || near.lt(base)
  return isBehind ? { column: 'near_value', message: `的近期和远期目标方向不一致${values}。请核对。` } : null
}
