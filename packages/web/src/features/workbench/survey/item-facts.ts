import type { Decimal } from '@qingshen/core/kernel/decimal'
import { decimal } from '@qingshen/core/kernel/decimal'
import { UNITS } from '@qingshen/core/kernel/unit'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import { compareYears } from '@qingshen/core/workbench/survey/compare-years'
import type { YearChange } from '@qingshen/core/workbench/survey/compare-years'
import { coalEquivalent } from '@qingshen/core/workbench/survey/energy'
import type { Survey, SurveyItem } from '@qingshen/core/workbench/survey/survey'
import { figureIn } from '@qingshen/core/workbench/survey/survey'
import { unitConsumption } from '@qingshen/core/workbench/survey/unit-consumption'
import { shownNumber } from './number-words.ts'

/** A computed figure as words: the number, or why there is none. */
export interface FigureWords {
  readonly text: string
  readonly value: Decimal | null
  /** Why there is none, or where it comes from; for the title of the cell. */
  readonly note: string
}

const NONE = (note: string, text = '—'): FigureWords => ({ text, value: null, note })

/** Amount per unit of the main product in a year. */
export function consumptionWords(survey: Survey, item: SurveyItem, year: string): FigureWords {
  if (survey.main?.row.id === item.row.id) return NONE('主要产品本身没有单耗')
  const found = unitConsumption(survey, item, year)
  if (found.kind === 'number')
    return { text: shownNumber(found.value), value: found.value, note: '数量 ÷ 主要产品产量' }
  if (found.kind === 'not_applicable') return NONE('没有这一项', '不适用')
  if (found.kind === 'division_by_zero') return NONE('产量为零，没有单耗')
  return NONE(found.of === 'output' ? '这一年没有主要产品的产量' : '这一年没有填数量')
}

/** The unit of a consumption: kWh/t. */
export function consumptionUnit({ main }: Survey, { unit }: SurveyItem): string {
  const symbol = (code: SurveyItem['unit']) => (code === null ? '?' : UNITS[code].symbol)
  return main === null ? '' : `${symbol(unit)}/${symbol(main.unit)}`
}

const NO_COAL = {
  missing: ['—', '这一年没有填数量'],
  not_applicable: ['不适用', '没有这一项'],
  no_factor: ['缺系数', '没有折标准煤系数：打开这一项，选能源种类，或者填实测系数'],
  wrong_unit: ['单位不符', '单位和系数的单位不能换算，请检查单位'],
} as const

/** Tonnes of standard coal of an energy item in a year, with the factor that was taken. */
export function coalWords(item: SurveyItem, year: string, { energyFactors }: AuditMethod): FigureWords {
  const found = coalEquivalent(item, year, energyFactors)
  if (found.kind !== 'number') {
    const [text, note] = NO_COAL[found.kind]
    return NONE(note, text)
  }
  const { factor } = found
  const note =
    factor.kind === 'none'
      ? '数量本身就是标准煤'
      : factor.kind === 'measured'
        ? `实测系数 ${factor.kgce}，来源：${factor.source === '' ? '没有写' : factor.source}`
        : `参考系数 ${factor.factor.kgce} kgce/${UNITS[factor.factor.unit].symbol}，${factor.factor.source}${factor.isEarlier ? '（早于系数表，用最早一版）' : ''}`
  return { text: shownNumber(found.tce), value: found.tce, note }
}

/** Where the law says of no change that it is a jump: more than any can be. */
const NO_JUMP = `1${'0'.repeat(60)}`

/** How an item changed from year to year; jumps by the threshold of the method. */
export function changesOf(item: SurveyItem, years: readonly string[], { figures }: AuditMethod): readonly YearChange[] {
  const threshold = figures.find(({ id }) => id === 'year_jump')?.value
  const values = years.map((year) => ({ year, figure: figureIn(item, year) }))
  return compareYears(values, decimal(threshold ?? NO_JUMP))
}
