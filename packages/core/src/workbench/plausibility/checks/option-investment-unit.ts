import type { Decimal } from '../../../kernel/decimal.ts'
import type { AuditOption } from '../../options/audit-option.ts'
import type { Check, CheckedAudit } from '../check.ts'
import { at, named, plain, shown } from '../check.ts'
import { isTenThousandfold } from '../ten-thousandfold.ts'

/** An investment is about ten thousand times what it cost, brings a year, or what other options cost: yuan as 10 000 yuan. */
export const optionInvestmentUnit: Check = {
  id: 'option_investment_unit',
  title: '疑为把元写成万元（投资）',
  severity: 'error',
  source: '金额核对：投资与实际投资、年收益、其他方案相差约一万倍',
  run: (audit) =>
    audit.options.flatMap((option) => {
      const { investment, row, id } = option
      const against = investment === null ? undefined : comparedWith(option, investment, audit)
      if (investment === null || against === undefined) return []
      const message = `方案${named(row)}的投资为 ${shown(investment)} 万元，${against.words} ${shown(against.amount)} 万元，相差约一万倍。请核对是不是把元写成了万元。`
      const figures = [plain(investment), against.words, plain(against.amount)]
      const { severity } = against
      return [{ about: [id], figures, message, places: [at('options', id, 'investment')], severity }]
    }),
}

type Compared = { readonly words: string; readonly amount: Decimal; readonly severity: 'error' | 'warning' }

function comparedWith(option: AuditOption, investment: Decimal, audit: CheckedAudit): Compared | undefined {
  const { work, id } = option
  const own = audit.effects.options.find((each) => each.option.id === id)
  const money = own?.claimed.totals.money.amount ?? own?.expected.totals.money.amount ?? null
  const { method } = audit
  const far = (a: Decimal, b: Decimal) => isTenThousandfold(a, b, method) || isTenThousandfold(b, a, method)
  // of several options only the one that stands out is dear; the others are not cheap because of it
  const dear = (a: Decimal, b: Decimal) => isTenThousandfold(a, b, method)
  const candidates = [
    { words: '实际投资为', amount: work?.actualCost ?? null, isOdd: far, severity: 'error' as const },
    { words: '每年的经济效益为', amount: money, isOdd: far, severity: 'warning' as const },
    {
      words: '其他方案投资的中间数为',
      amount: medianOfOthers(option, audit.options),
      isOdd: dear,
      severity: 'warning' as const,
    },
  ]
  return candidates.flatMap(({ words, amount, isOdd, severity }) =>
    amount !== null && isOdd(investment, amount) ? [{ words, amount, severity }] : [],
  )[0]
}

const FEWEST_OTHERS = 3

/** The median of what the other options cost; null with fewer than three of them. */
function medianOfOthers({ id }: AuditOption, options: readonly AuditOption[]): Decimal | null {
  const others = options
    .flatMap((each) => (each.id !== id && each.investment?.gt(0) === true ? [each.investment] : []))
    .sort((a, b) => a.cmp(b))
  if (others.length < FEWEST_OTHERS) return null
  return others[Math.floor(others.length / 2)] ?? null
}
