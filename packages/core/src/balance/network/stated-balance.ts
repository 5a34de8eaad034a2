import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, decimalText, readableText } from '../../kernel/decimal.ts'
import { separatedDigits } from '../../kernel/separated-digits.ts'
import type { Issue } from '../../kernel/issue.ts'
import { defineIssues } from '../../kernel/issue-catalogue.ts'
import { pointerTo } from '../../kernel/json-pointer.ts'
import { closureOfTotals } from './closure.ts'

/** What a report prints of its balance, as decimal text; `deviation` in percent, as printed. */
export type StatedBalance = {
  readonly input?: string
  readonly output?: string
  readonly difference?: string
  readonly deviation?: string
}

const statedIssue = defineIssues({
  'balance.stated_total': {
    severity: 'error',
    template:
      '报告所写的{what}合计是 {stated}，按实测值重新计算是 {computed}，两者不一致。请核对哪几股没有计入或者重复计入。',
  },
  'balance.stated_difference': {
    severity: 'error',
    template:
      '报告所写的输入输出差值是 {stated}，但输入 {input} 减输出 {output} 等于 {computed}。差值应由计算得出，请改正并说明差额去向。',
  },
  'balance.stated_deviation': {
    severity: 'error',
    template:
      '报告所写的偏差是 {stated} %，按输入 {input}、输出 {output} 重新计算是 {computed} %。请改正，并按重新计算的结果判断是否超过允许偏差。',
  },
})

/**
 * Recomputes a printed balance. `measured`: totals of the measurements where known (else the printed totals stand).
 * A stated figure agrees when it is the computed one rounded to its own decimals (the sign of a difference is free).
 * Pointers are `at` and the field.
 */
export function checkStatedBalance(
  stated: StatedBalance,
  measured: { readonly input: Decimal | null; readonly output: Decimal | null },
  at = '',
): Issue[] {
  const input = measured.input ?? read(stated.input)
  const output = measured.output ?? read(stated.output)
  const issues: Issue[] = []
  for (const [field, what] of [
    ['input', '输入'],
    ['output', '输出'],
  ] as const) {
    const text = stated[field]
    const computed = measured[field]
    if (text === undefined || computed === null || agrees(text, computed)) continue
    const params = { what, stated: separatedDigits(text), computed: show(computed) }
    issues.push(statedIssue('balance.stated_total', pointerTo(at, field), params))
  }
  if (input === null || output === null) return issues
  return [...issues, ...checkResults(stated, { input, output }, at)]
}

function checkResults(stated: StatedBalance, totals: { input: Decimal; output: Decimal }, at: string): Issue[] {
  const { difference, deviation } = closureOfTotals(totals.input, totals.output)
  const params = { input: show(totals.input), output: show(totals.output) }
  const issues: Issue[] = []
  const text = stated.difference
  if (text !== undefined && difference !== null && !agrees(decimalText(decimal(text).abs()), difference.abs())) {
    const computed = show(difference)
    issues.push(
      statedIssue('balance.stated_difference', pointerTo(at, 'difference'), {
        ...params,
        stated: separatedDigits(text),
        computed,
      }),
    )
  }
  const percent = stated.deviation
  if (
    percent !== undefined &&
    deviation !== null &&
    !agrees(decimalText(decimal(percent).abs()), deviation.times(100))
  ) {
    const computed = separatedDigits(deviation.times(100).toFixed(2))
    issues.push(
      statedIssue('balance.stated_deviation', pointerTo(at, 'deviation'), {
        ...params,
        stated: separatedDigits(percent),
        computed,
      }),
    )
  }
  return issues
}

function read(text: string | undefined): Decimal | null {
  return text === undefined ? null : decimal(text)
}

/** The stated text is the computed value at the precision of the text (one unit of its last place is forgiven to cutting). */
function agrees(text: string, computed: Decimal): boolean {
  const places = text.split('.')[1]?.length ?? 0
  return decimal(text)
    .minus(computed)
    .abs()
    .lt(decimal(`1e-${places}`))
}

function show(value: Decimal): string {
  return readableText(value.toDecimalPlaces(6))
}
