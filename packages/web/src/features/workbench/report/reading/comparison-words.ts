import type { ComparedFigure, LeftOut, PrintedPlace } from '@qingshen/core/report-reading/report-comparison.schema'
import type { StateSign } from '../../../../shared/ui/state-tag.tsx'
import { exactText, withRaised } from '../exact-text.ts'

export type Outcome = ComparedFigure['outcome']

/** The outcomes in the order in which they are to be looked at. */
export const OUTCOMES: readonly Outcome[] = ['differs', 'ambiguous', 'not_found', 'agrees']

export const OUTCOME_SIGNS: Readonly<Record<Outcome, StateSign>> = {
  differs: { icon: 'cross', word: '不一致', tone: 'overdue' },
  ambiguous: { icon: 'question', word: '说不准', tone: 'warn' },
  not_found: { icon: 'minus', word: '没找到', tone: 'neutral' },
  agrees: { icon: 'check', word: '一致', tone: 'good' },
}

/** What each outcome means, and what to do. */
export const OUTCOME_HINTS: Readonly<Record<Outcome, string>> = {
  differs: '报告里的数和审核数据不是一个数。核对原始资料，改报告或者改数据。',
  ambiguous: '报告里有几个数都可能是它，说法又不相同，系统不替您选。请看原文判断。',
  not_found: '报告里没有认出这个数：可能没有写，可能换了叫法，也可能在图片里。',
  agrees: '完全相同，或者按报告保留的位数四舍五入后相同。',
}

/** Why figures of the data are not looked for in a report as numbers. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOut['reason'], string>> = {
  day: '年份和日期，不是数量',
  words: '文字、等级、区间和含变量的算式，不是一个数',
  sentence: '整句取自记录的说明和检查发现，其中的数在各自的表里核对',
  drawn: '只画在图上、没有印成文字的数',
}

/** The recorded value, exact, with its unit. */
export function recordedText(figure: ComparedFigure): string {
  const value = exactText(figure)
  if (value === null) return figure.text === '' ? '—' : figure.text
  return withUnit(value, figure.unit)
}

/** The numbers the report prints for it. */
export function printedText({ printed, count }: ComparedFigure): string {
  const texts = [...new Set(printed.map(({ text, unit }) => withUnit(text, unit)))]
  if (texts.length === 0) return '—'
  return `${texts.slice(0, 4).join('、')}${count > 4 && texts.length > 4 ? ' 等' : ''}`
}

/** A number with its unit. */
export function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} ${withRaised(unit)}`
}

/** Where it stands, in words: page, table with row and column, or paragraph. */
export function placeWords({ page, paragraph, table }: PrintedPlace): string {
  const parts = [page === null ? '' : `第 ${page} 页`]
  if (table !== null) {
    parts.push(table.caption === '' ? `第 ${table.number} 张表` : table.caption)
    parts.push(`第 ${table.row} 行第 ${table.column} 列`)
    const heads = [table.rowHead, table.columnHead].filter(Boolean).join(' × ')
    if (heads !== '') parts.push(`（${withRaised(heads)}）`)
  } else if (paragraph !== null && page === null) parts.push(`正文第 ${paragraph} 段`)
  return parts.filter(Boolean).join('，').replace('，（', '（')
}

/** How many figures have each outcome. */
export function outcomeCounts(figures: readonly ComparedFigure[]): Readonly<Record<Outcome, number>> {
  const counts = { differs: 0, ambiguous: 0, not_found: 0, agrees: 0 }
  for (const { outcome } of figures) counts[outcome] += 1
  return counts
}
