import { decimal } from '../../../kernel/decimal.ts'
import { convertQuantity, quantity } from '../../../kernel/quantity.ts'
import { UNITS, dimensionOf } from '../../../kernel/unit.ts'
import { numberOf } from '../../survey/figure.ts'
import type { SurveyItem } from '../../survey/survey.ts'
import { coalEquivalent } from '../../survey/energy.ts'
import type { Check, CheckedAudit } from '../check.ts'
import { at, shown } from '../check.ts'
import { isThousandfold } from '../thousandfold.ts'

/** An energy item that cannot be counted in standard coal, or whose own factor looks wrong. */
export const energyFactor: Check = {
  id: 'energy_factor',
  title: '折标准煤系数',
  severity: 'warning',
  source: '综合能耗按折标准煤系数计算，实测值优先',
  run: (audit) =>
    audit.survey.items
      .filter(({ kind }) => kind === 'energy')
      .flatMap((item) => {
        const fault = faultOf(audit, item)
        if (fault === null) return []
        const { carrier, coal_factor: factor, coal_factor_source: source, unit } = item.row.fields
        const places = [at('survey_items', item.row.id, fault.column)]
        return [{ about: [item.row.id], figures: [carrier, factor, source, unit], message: fault.message, places }]
      }),
}

function faultOf({ method, survey }: CheckedAudit, item: SurveyItem): { message: string; column: string } | null {
  const own = numberOf(item.row.fields['coal_factor'])
  if (own !== null) return faultOfOwn(item, own, method)
  const faults = new Set(survey.years.map((year) => coalEquivalent(item, year, method.energyFactors).kind))
  if (faults.has('no_factor')) {
    const message = `“${item.name}”没有选能源种类，也没有填折标准煤系数，没有计入综合能耗。请选择能源种类，或者填写系数和来源。`
    return { message, column: 'carrier' }
  }
  if (!faults.has('wrong_unit') || item.unit === null) return null
  const factor = method.energyFactors.find(({ id }) => id === item.row.fields['carrier'])
  const message = `“${item.name}”按 ${UNITS[item.unit].symbol} 计，而“${factor?.title ?? ''}”的系数按 ${factor === undefined ? '' : UNITS[factor.unit].symbol} 计，两者不能换算，没有计入综合能耗。请改用同类单位，或者填写系数和来源。`
  return { message, column: 'unit' }
}

function faultOfOwn(item: SurveyItem, own: ReturnType<typeof decimal>, method: CheckedAudit['method']) {
  const reference = method.energyFactors.find(({ id }) => id === item.row.fields['carrier'])
  if (reference !== undefined && item.unit !== null && dimensionOf(item.unit) === dimensionOf(reference.unit)) {
    const per = convertQuantity(quantity('1', item.unit), reference.unit)
    const expected = decimal(reference.kgce).times(per.value)
    if (isThousandfold(own, expected, method)) {
      const message = `“${item.name}”的系数填了 ${shown(own)}，“${reference.title}”的参考值是每 ${UNITS[item.unit].symbol} ${shown(expected)} kgce，相差约一千倍。系数按每单位折多少 kgce 填写，请核对是否按 tce 填了。`
      return { message, column: 'coal_factor' }
    }
  }
  if ((item.row.fields['coal_factor_source'] ?? '') !== '') return null
  const message = `“${item.name}”填了折标准煤系数 ${shown(own)}，没有写来源。请写明依据（如化验报告、供电部门数据）。`
  return { message, column: 'coal_factor_source' }
}
