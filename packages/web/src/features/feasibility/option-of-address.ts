import type { Feasibility } from '@qingshen/core/finance/feasibility-result.schema'
import { appraise } from '@qingshen/core/finance/feasibility'
import type { FeasibilityOption } from '@qingshen/core/finance/feasibility-input.schema'
import { readOptions } from '@qingshen/core/finance/read-options'
import { decimal, isDecimalText } from '@qingshen/core/kernel/decimal'
import type { Decimal } from '@qingshen/core/kernel/decimal'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AddressState } from '../../shared/address/search-text.ts'

/** A figure somebody types; `isRate`: typed in per cent. */
export interface OptionField {
  name: string
  label: string
  unit: string
  hint?: string
  isRate?: true
  isNeeded?: true
}

export const ANNUAL_FIELDS: readonly OptionField[] = [
  { name: 'investment', label: '投资', unit: '万元', isNeeded: true },
  { name: 'subsidy', label: '补助', unit: '万元', hint: '可不填' },
  { name: 'annualGain', label: '年增收节支', unit: '万元', isNeeded: true },
  { name: 'depreciationYears', label: '折旧年限', unit: '年', isNeeded: true },
  { name: 'years', label: '使用年限', unit: '年', hint: '不填同折旧年限' },
  { name: 'taxRate', label: '综合税率', unit: '%', isRate: true, isNeeded: true },
]

export const COMMON_FIELDS: readonly OptionField[] = [
  { name: 'discountRate', label: '折现率', unit: '%', isRate: true, isNeeded: true },
  { name: 'baseRate', label: '基准收益率', unit: '%', hint: '可不填', isRate: true },
  { name: 'paybackNorm', label: '偿还期定额', unit: '年', hint: '可不填' },
]

const ID = '方案'
const HUNDRED = 100

/** What the address says of an option: nothing yet, what is wrong with it, or its figures. */
export type Appraisal =
  | { kind: 'open'; missing: readonly string[] }
  | { kind: 'wrong'; messages: readonly string[] }
  | { kind: 'done'; option: FeasibilityOption; result: Feasibility }

/** Reads and appraises the option that the address holds; `flows` present: given year by year. */
export function appraiseAddress(address: AddressState): Appraisal {
  const isByYear = address['by'] === 'flows'
  const fields = isByYear ? COMMON_FIELDS : [...ANNUAL_FIELDS, ...COMMON_FIELDS]
  const missing = fields.filter(({ name, isNeeded }) => isNeeded === true && address[name] === undefined)
  const names = missing.map(({ label }) => label)
  if (isByYear && address['flows'] === undefined) return { kind: 'open', missing: ['各年现金流量', ...names] }
  if (names.length > 0) return { kind: 'open', missing: names }
  const read = fields.map((field) => ({ field, number: numberIn(field, address[field.name]) }))
  const flows = isByYear ? flowsIn(address['flows'] ?? '') : null
  const unreadable = read
    .filter(({ number }) => number === null)
    .map(({ field }) => `${field.label}应写成数，如 12.5。`)
  if (flows !== null && flows.includes(null)) unreadable.push('各年现金流量应写成用空格隔开的数，如 -100 30 30 30 30。')
  if (unreadable.length > 0) return { kind: 'wrong', messages: unreadable }
  const numbers = read.flatMap(({ field, number }) => (number == null ? [] : [[field.name, number] as const]))
  return judge({ id: ID, ...Object.fromEntries(numbers), ...(flows === null ? {} : { cashFlows: flows }) }, fields)
}

function judge(input: object, fields: readonly OptionField[]): Appraisal {
  try {
    const [option] = readOptions([input])
    return option === undefined ? { kind: 'open', missing: [] } : { kind: 'done', option, result: appraise(option) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const messages = error.errors.map(({ pointer, message }) => {
      const field = fields.find(({ name, isRate }) => isRate === true && pointer === `/0/${name}`)
      return field === undefined ? message : `${field.label}应在 0 至 100 之间。请核对是否填了百分数。`
    })
    return { kind: 'wrong', messages }
  }
}

/** Absent where nothing is typed, null where it is no number. */
function numberIn({ isRate }: OptionField, typed: string | undefined): Decimal | null | undefined {
  if (typed === undefined) return undefined
  const text = plain(typed)
  if (!isDecimalText(text)) return null
  return isRate === true ? decimal(text).div(HUNDRED) : decimal(text)
}

function flowsIn(typed: string): (Decimal | null)[] {
  const parts = typed.normalize('NFKC').split(/[\s;、]+/)
  return parts.filter((part) => part !== '').map((part) => (isDecimalText(plain(part)) ? decimal(plain(part)) : null))
}

/** Full-width digits and thousands separators are read as what they mean. */
function plain(typed: string): string {
  return typed.normalize('NFKC').replaceAll('−', '-').replace(/[,\s]/g, '')
}
