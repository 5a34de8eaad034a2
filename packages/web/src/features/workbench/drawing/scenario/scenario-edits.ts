import { decimal, decimalText } from '@qingshen/core/kernel/decimal'
import { readNumber } from '@qingshen/core/workbench/number-text'
import type { ScenarioFlow } from '@qingshen/core/workbench/scenario/scenario'
import type { WorkbenchData } from '@qingshen/core/workbench/workbench-data'
import { rowsOf } from '@qingshen/core/workbench/workbench-data'
import type { RowEdit } from '../../data/pending.ts'
import { addRow } from '../model/edits.ts'

/** Digits of a change that was reckoned from an amount after: more than anybody measures. */
const DIGITS = 8

/** What was typed as a change: exact decimal text, null to take it away; or the sentence why it cannot be taken. */
export type TypedChange = { readonly change: string | null } | { readonly problem: string }

/**
 * Reads a change as typed: `-12.5`, `+3`, `-8%` of the amount now. `before` null: not known, then a share says nothing.
 */
export function readChange(text: string, before: number | null): TypedChange {
  const plain = text.normalize('NFKC').replace('−', '-').trim()
  if (plain === '') return { change: null }
  const [, share] = /^([^%]*)%$/u.exec(plain) ?? []
  const read = readNumber(share ?? plain)
  if (read.kind !== 'number')
    return { problem: `“${text.trim()}”不是一个数。请填增加或者减少多少，如 -12.5 或者 -8%。` }
  if (share === undefined) return { change: read.text }
  if (before === null) return { problem: '这一股的现状还不知道，不能按百分比填。请直接填增加或者减少的量。' }
  return { change: rounded(decimal(String(before)).times(read.text).div(100)) }
}

/** Reads what the flow will be after all options, as the change of one option: the others' changes are taken off. */
export function readAfter(text: string, flow: ScenarioFlow, option: string): TypedChange {
  const plain = text.trim()
  if (plain === '') return { change: null }
  const read = readNumber(plain)
  if (read.kind !== 'number') return { problem: `“${plain}”不是一个数。请填方案实施后的流量，如 1200。` }
  if (decimal(read.text).isNegative() && !decimal(read.text).isZero()) {
    return { problem: `流量不能是负数。方向会反过来的，请另画一股。` }
  }
  if (flow.before === null) return { problem: '这一股的现状还不知道，请直接填增加或者减少的量。' }
  const others = flow.parts.filter((part) => part.option !== option)
  const rest = others.reduce((sum, { change }) => sum.plus(change), decimal(String(flow.before)))
  return { change: rounded(decimal(read.text).minus(rest)) }
}

function rounded(value: ReturnType<typeof decimal>): string {
  return decimalText(value.toSignificantDigits(DIGITS))
}

/** What an option changes on a flow in a period. */
export type ChangeOf = { readonly option: string; readonly flow: string; readonly period: string }

/** Sets or takes away what an option changes on a flow; one that is not there yet becomes a new row with the id. */
export function setChange(data: WorkbenchData, of: ChangeOf, change: string | null, id: string): RowEdit[] {
  const own = rowsOf(data, 'scenario_flows').filter(
    ({ fields }) => fields['option'] === of.option && fields['flow'] === of.flow && fields['period'] === of.period,
  )
  const [first, ...twice] = own
  const gone = (change === null ? own : twice).map((row) => ({ id: row.id, sheet: 'scenario_flows', remove: true }))
  if (change === null) return gone
  if (first !== undefined) return [{ id: first.id, sheet: 'scenario_flows', set: { change } }, ...gone]
  return addRow(data, { id, sheet: 'scenario_flows', set: { ...of, change } })
}
