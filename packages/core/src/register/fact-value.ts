import type { Issue } from '../kernel/issue.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'
import { BOOLEAN_FACT_NAMES } from '../vocabulary/fact.ts'
import { PERMIT_CLASSES } from '../vocabulary/permit-class.ts'
import { RECORDED_FIGURES } from '../vocabulary/recorded-figure.ts'
import { SIZE_CLASSES } from '../vocabulary/size-class.ts'

/** A fact as somebody enters it: a value, or known to be missing, for a period (last day included). */
export type EnteredFact = {
  readonly fact: string
  readonly value: string | number | boolean | null
  readonly knownMissing: boolean
  readonly validFrom: string
  readonly validTo: string | null
}

const issue = defineIssues({
  fact_unknown: { severity: 'error', template: '没有“{fact}”这项事实。请从列表中选择。' },
  fact_not_boolean: { severity: 'error', template: '这项事实应填“是”或“否”；确知没有资料时请注明。' },
  fact_not_in_list: { severity: 'error', template: '“{value}”不在可选的范围内。请从列表中选择。' },
  fact_not_figure: { severity: 'error', template: '这里应填不小于 0 的数。请改正后重新提交。' },
  fact_missing_with_value: { severity: 'error', template: '已注明没有资料，就不能再填数值。请只留其一。' },
  fact_without_value: { severity: 'error', template: '没有填写。请填写；确知没有资料时请注明。' },
  fact_period_reversed: { severity: 'error', template: '起始日 {from} 晚于截止日 {to}。请核对日期。' },
})

/** What is wrong with an entered fact, or null; `classExists` tells whether an industry class is in the table. */
export function factValueIssue(entered: EnteredFact, classExists: (code: string) => boolean): Issue | null {
  const { fact, value, knownMissing, validFrom: from, validTo: to } = entered
  if (to !== null && to < from) return issue('fact_period_reversed', '/validTo', { from, to })
  const check = checkOf(fact, classExists)
  if (check === null) return issue('fact_unknown', '/fact', { fact })
  if (knownMissing) return value === null ? null : issue('fact_missing_with_value', '/value')
  return value === null ? issue('fact_without_value', '/value') : check(value)
}

type ValueCheck = (value: string | number | boolean) => Issue | null

function checkOf(fact: string, classExists: (code: string) => boolean): ValueCheck | null {
  if ((BOOLEAN_FACT_NAMES as readonly string[]).includes(fact)) {
    return (value) => (typeof value === 'boolean' ? null : issue('fact_not_boolean', '/value'))
  }
  if (RECORDED_FIGURES.is(fact)) return figureIssue
  const allowed = allowedValues(fact, classExists)
  if (allowed === null) return null
  return (value) => (allowed(value) ? null : issue('fact_not_in_list', '/value', { value: String(value) }))
}

function allowedValues(fact: string, classExists: (code: string) => boolean): ((value: unknown) => boolean) | null {
  if (fact === 'industry') return (value) => typeof value === 'string' && classExists(value)
  if (fact === 'size') return SIZE_CLASSES.is
  return fact === 'permitClass' ? PERMIT_CLASSES.is : null
}

function figureIssue(value: unknown): Issue | null {
  const isFigure = typeof value === 'number' && Number.isFinite(value) && value >= 0
  return isFigure ? null : issue('fact_not_figure', '/value')
}
