import type { Decimal } from '../../../kernel/decimal.ts'
import { decimalText, sum } from '../../../kernel/decimal.ts'
import { convertQuantity, quantity } from '../../../kernel/quantity.ts'
import type { UnitCode } from '../../../kernel/unit.ts'
import { UNITS, dimensionOf } from '../../../kernel/unit.ts'
import { decimal } from '../../../kernel/decimal.ts'
import { nameKey } from '../../../kernel/text.ts'
import type { SurveyItem, SurveyKind } from '../../survey/survey.ts'
import { figureIn } from '../../survey/survey.ts'
import type { Check, CheckedAudit, RawFinding } from '../check.ts'
import { at, shown } from '../check.ts'

/** More of a pollutant is discharged, or of a waste used and disposed of, than was generated. */
export const dischargeAboveGeneration: Check = {
  id: 'discharge_above_generation',
  title: '排放、处置量大于产生量',
  severity: 'error',
  source: '物质守恒：排放、利用、处置的不会多于产生的',
  run: (audit) => [
    ...compare(audit, 'pollutant_generated', ['pollutant_discharged'], '排放'),
    ...compare(audit, 'waste_generated', ['waste_used', 'waste_disposed'], '利用和处置').map((finding) => {
      return { ...finding, severity: 'warning' as const, message: `${finding.message}动用了往年贮存的，写明数量。` }
    }),
  ],
}

function compare({ survey }: CheckedAudit, from: SurveyKind, to: readonly SurveyKind[], what: string): RawFinding[] {
  return survey.items
    .filter(({ kind, unit }) => kind === from && unit !== null)
    .flatMap((generated) => {
      const unit = generated.unit as UnitCode
      const out = survey.items.filter((each) => each.kind !== null && to.includes(each.kind) && isSame(each, generated))
      return survey.years.flatMap((year) => {
        const made = figureIn(generated, year)
        const gone = sum(out.map((item) => inUnit(item, year, unit)))
        if (made.kind !== 'number' || gone.lte(made.value)) return []
        const rows = out.flatMap(({ figures }) => figures.filter((each) => each.year === year).map(({ row }) => row))
        const { symbol } = UNITS[unit]
        return [
          {
            about: [generated.row.id, year],
            figures: [decimalText(made.value), decimalText(gone)],
            message: `${year} 年“${generated.name}”产生 ${shown(made.value)} ${symbol}，${what} ${shown(gone)} ${symbol}，多出 ${shown(gone.minus(made.value))} ${symbol}。请核对两个数和单位。`,
            places: rows.map((row) => at('survey_figures', row, 'amount')),
          },
        ]
      })
    })
}

function isSame(a: SurveyItem, b: SurveyItem): boolean {
  if (a.unit === null || b.unit === null) return false
  return nameKey(a.name) === nameKey(b.name) && dimensionOf(a.unit) === dimensionOf(b.unit)
}

/** What is missing or does not apply adds nothing: only what is known to be gone can be too much. */
function inUnit(item: SurveyItem, year: string, unit: UnitCode): Decimal {
  const figure = figureIn(item, year)
  if (figure.kind !== 'number' || item.unit === null) return decimal('0')
  return decimal(convertQuantity(quantity(figure.value, item.unit), unit).value)
}
