import { sum } from '../../../kernel/decimal.ts'
import type { Decimal } from '../../../kernel/decimal.ts'
import { decimal } from '../../../kernel/decimal.ts'
import type { AuditOption } from '../../options/audit-option.ts'
import type { Check } from '../check.ts'
import { at, methodFigure, percent } from '../check.ts'
import { isStanding } from '../option-words.ts'

/** Most options, or most of their money, go into treating what could be kept from being generated. */
export const optionsEndOfPipe: Check = {
  id: 'options_end_of_pipe',
  title: '末端治理方案偏多',
  severity: 'warning',
  source: '清洁生产以源头削减为主：末端治理方案的份额',
  run: ({ options, method }) => {
    const most = methodFigure(method, 'end_of_pipe_share')
    const known = options.filter((option) => isStanding(option) && option.nature !== null)
    if (most === null || known.length === 0) return []
    const treating = known.filter(({ nature }) => nature === 'end_of_pipe')
    const byCount = decimal(treating.length).div(known.length)
    const [all, own] = [moneyOf(known), moneyOf(treating)]
    const byMoney = all.isZero() ? null : own.div(all)
    if (byCount.lte(most) && (byMoney === null || byMoney.lte(most))) return []
    const money = byMoney === null ? '' : `，占投资的 ${percent(byMoney)}`
    return [
      {
        about: ['nature'],
        figures: [byCount.toFixed(), byMoney?.toFixed()],
        message: `${known.length} 个方案中末端治理的有 ${treating.length} 个${money}。请对照废弃物产生的原因补充源头削减的方案，或者写明没有潜力的理由。`,
        places: treating.map(({ id }) => at('options', id, 'nature')),
      },
    ]
  },
}

function moneyOf(options: readonly AuditOption[]): Decimal {
  return sum(options.flatMap(({ investment }) => investment ?? []))
}
