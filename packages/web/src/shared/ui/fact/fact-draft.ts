import type { Issue } from '@qingshen/core/kernel/issue'
import type { FactName } from '@qingshen/core/vocabulary/fact'
import { factEntry } from '@qingshen/core/vocabulary/fact'
import { isDay } from '../../format/date-text.ts'

/** A fact as it is being typed; `value` is `yes` or `no` for the true-or-false ones, else a code. */
export type FactDraft = {
  value: string
  /** `yes` when it was looked for and is not to be had. */
  knownMissing: string
  validFrom: string
  validTo: string
  source: string
}

export const EMPTY_FACT: FactDraft = { value: '', knownMissing: '', validFrom: '', validTo: '', source: '' }

function finding(pointer: string, code: string, message: string): Issue {
  return { code, severity: 'error', pointer, message }
}

/** Everything that keeps a draft from being sent, at once; what other rows or the law say is judged by the server. */
export function findingsInDraft(draft: FactDraft): Issue[] {
  const { value, knownMissing, validFrom, validTo, source } = draft
  const issues: Issue[] = []
  if (value === '' && knownMissing !== 'yes') {
    issues.push(finding('/value', 'value_missing', '还没有填内容。查过仍不清楚的，请勾选“查明缺失”。'))
  }
  if (!isDay(validFrom)) {
    issues.push(finding('/validFrom', 'day_missing', '请填写从哪一天起是这样，写成 2026-11-21 这样。'))
  }
  if (validTo !== '' && !isDay(validTo)) {
    issues.push(finding('/validTo', 'day_wrong', '没有这一天。一直有效的不用填。'))
  }
  if (isDay(validFrom) && isDay(validTo) && validTo < validFrom) {
    issues.push(finding('/validTo', 'period_reversed', '截止日期早于起始日期，请核对。'))
  }
  if (source.trim() === '') {
    issues.push(finding('/source', 'source_missing', '请写明来源：哪份报告、许可证、通知，或者谁在哪天查明。'))
  }
  return issues
}

/** The statement of a draft without findings, as it is sent for one site or for several. */
export function factStatement(fact: FactName, draft: FactDraft) {
  const knownMissing = draft.knownMissing === 'yes'
  const isFlag = factEntry(fact).kind === 'boolean'
  return {
    fact,
    value: knownMissing ? null : isFlag ? draft.value === 'yes' : draft.value,
    knownMissing,
    validFrom: draft.validFrom,
    validTo: draft.validTo === '' ? null : draft.validTo,
    source: draft.source.trim(),
  }
}
