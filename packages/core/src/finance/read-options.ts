import { exactRational, isExactNumber } from '../kernel/exact-number.schema.ts'
import type { Issue } from '../kernel/issue.ts'
import { isJsonObject } from '../kernel/json-object.ts'
import { pointerTo } from '../kernel/json-pointer.ts'
import { Problem } from '../kernel/problem.ts'
import type { Rational } from '../kernel/rational.ts'
import { compare, ONE, rational, ZERO } from '../kernel/rational.ts'
import type { FeasibilityOption } from './feasibility-input.schema.ts'
import { AnnualOptionSchema, FlowOptionSchema, MOST_YEARS } from './feasibility-input.schema.ts'
import { EXPECTED, feasibilityIssue, optionIssues } from './feasibility-issues.ts'

const MOST_OPTIONS = 10_000

type Range = { readonly from: Rational; readonly to?: Rational; readonly isAbove?: true; readonly isWhole?: true }

const RATE: Range = { from: ZERO, to: ONE }
const YEARS: Range = { from: ONE, to: rational(BigInt(MOST_YEARS)), isWhole: true }

const RANGES: Readonly<Record<string, Range>> = {
  investment: { from: ZERO },
  subsidy: { from: ZERO },
  depreciationYears: YEARS,
  years: YEARS,
  taxRate: RATE,
  discountRate: RATE,
  baseRate: RATE,
  paybackNorm: { from: ZERO, isAbove: true },
}

/**
 * Reads the input of `feasibility`: an array of options, numbers exact where they were read from their text.
 * `parent` is the pointer of the array in the document it came in.
 * @throws Problem validation_failed with every issue of every option at once.
 */
export function readOptions(input: unknown, parent = ''): readonly FeasibilityOption[] {
  if (!Array.isArray(input) || input.length > MOST_OPTIONS) {
    const expected = `输入应为方案的数组，最多 ${MOST_OPTIONS} 个`
    throw refusal([feasibilityIssue('finance_shape_wrong', parent, { expected })])
  }
  const elements: readonly unknown[] = input
  const read = elements.map(readOption)
  const issues = [...read.flatMap((each) => each.issues), ...duplicates(elements)]
  if (issues.length > 0) throw refusal(issues.map((issue) => ({ ...issue, pointer: `${parent}${issue.pointer}` })))
  return read.flatMap(({ option }) => option ?? [])
}

function refusal(issues: readonly Issue[]): Problem {
  const detail = `提交的方案数据有${issues.length}处问题，没有计算。请按各处说明改正。`
  return new Problem('validation_failed', detail, issues)
}

type Read = { readonly option: FeasibilityOption | null; readonly issues: readonly Issue[] }

function readOption(element: unknown, at: number): Read {
  if (!isJsonObject(element)) {
    const expected = '每个方案应为一个对象，放在花括号内'
    return { option: null, issues: [feasibilityIssue('finance_shape_wrong', `/${at}`, { expected })] }
  }
  const schema = Object.hasOwn(element, 'cashFlows') ? FlowOptionSchema : AnnualOptionSchema
  const parsed = schema.safeParse(element)
  const shape = parsed.error?.issues.flatMap((found) => optionIssues(found, at, element)) ?? []
  return { option: parsed.data ?? null, issues: [...shape, ...rangeIssues(element, at)] }
}

/** What is a number but no possible one. */
function rangeIssues(element: object, at: number): readonly Issue[] {
  const numbers = Object.entries(element).flatMap(([field, value]: [string, unknown]) =>
    isExactNumber(value) ? [{ field, value: exactRational(value) }] : [],
  )
  const wrong = numbers.flatMap(({ field, value }) => {
    const range = RANGES[field]
    if (range === undefined || isWithin(value, range)) return []
    return [feasibilityIssue('finance_value_wrong', `/${at}/${field}`, { expected: EXPECTED[field] ?? field })]
  })
  const valueOf = (name: string) => numbers.find(({ field }) => field === name)?.value ?? ZERO
  const isGiven = numbers.some(({ field }) => field === 'investment')
  const [investment, subsidy] = [valueOf('investment'), valueOf('subsidy')]
  const isTooMuch = isGiven && compare(investment, ZERO) >= 0 && compare(subsidy, investment) > 0
  return isTooMuch ? [...wrong, feasibilityIssue('finance_subsidy_above_investment', `/${at}/subsidy`)] : wrong
}

function isWithin(value: Rational, { from, to, isAbove, isWhole }: Range): boolean {
  if (isWhole === true && value.denominator !== 1n) return false
  if (to !== undefined && compare(value, to) > 0) return false
  return compare(value, from) > (isAbove === true ? 0 : -1)
}

function duplicates(elements: readonly unknown[]): readonly Issue[] {
  const ids = elements.map((element) =>
    typeof element === 'object' && element !== null && 'id' in element ? element.id : undefined,
  )
  const seen = new Set<unknown>()
  return ids.flatMap((id, at) => {
    const isRepeated = typeof id === 'string' && seen.has(id)
    seen.add(id)
    return isRepeated ? [feasibilityIssue('finance_duplicate_id', pointerTo(`/${at}`, 'id'), { id })] : []
  })
}
