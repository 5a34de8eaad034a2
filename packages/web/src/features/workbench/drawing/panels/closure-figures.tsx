import type { Closure } from '@qingshen/core/balance/network/closure'
import type { Decimal } from '@qingshen/core/kernel/decimal'
import { readableText } from '@qingshen/core/kernel/decimal'
import type { UnitCode } from '@qingshen/core/kernel/unit'
import { UNITS } from '@qingshen/core/kernel/unit'
import { shareText } from '../model/figure-text.ts'

/** What enters, leaves and is missing, as measured; a total with an unmeasured flow is not a total. */
export function ClosureFigures({ closure, unit }: { closure: Closure; unit: UnitCode | null }) {
  const { input, output, difference, deviation } = closure
  const symbol = unit === null ? '' : UNITS[unit].symbol
  const lines = [
    ['输入', amount(input)],
    ['输出', amount(output)],
    ['差值', amount(difference)],
  ] as const
  return (
    <dl className="closure-figures">
      {lines.map(([title, text]) => (
        <div key={title}>
          <dt>
            {title}
            {symbol === '' ? '' : `，${symbol}`}
          </dt>
          <dd className="number">{text}</dd>
        </div>
      ))}
      <div>
        <dt>偏差</dt>
        <dd className="number">{deviation === null ? '算不出' : shareText(deviation.toNumber())}</dd>
      </div>
    </dl>
  )
}

function amount(value: Decimal | null): string {
  return value === null ? '缺数' : readableText(value.toDecimalPlaces(6))
}
