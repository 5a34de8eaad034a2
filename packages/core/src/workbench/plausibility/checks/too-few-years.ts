import type { Check } from '../check.ts'
import { at, methodFigure, shown } from '../check.ts'

/** The survey has fewer years than the method asks for, or leaves a year out in between. */
export const tooFewYears: Check = {
  id: 'too_few_years',
  title: '历年数据不够或者中间缺年',
  severity: 'warning',
  source: '审核手册的调查年数',
  run: ({ survey: { items, years }, method }) => {
    const least = methodFigure(method, 'survey_years_least')
    if (items.length === 0 || least === null) return []
    const count = years.length
    const numbers = years.map(Number)
    const skipped = numbers.slice(1).flatMap((year, at) => {
      const before = numbers[at] ?? year
      return Array.from({ length: Math.min(year - before - 1, 100) }, (_, step) => String(before + step + 1))
    })
    const places = [at('survey_figures')]
    return [
      ...(least.gt(count)
        ? [
            {
              about: ['count'],
              figures: years,
              message: `现状调查只有 ${count} 个年份的数据，一般至少要 ${shown(least)} 年。请补齐；投产不满的写明投产日期。`,
              places,
            },
          ]
        : []),
      ...(skipped.length === 0
        ? []
        : [
            {
              about: ['gap'],
              figures: years,
              message: `历年数据中间缺 ${skipped.join('、')} 年，前后无法比较。请补上这些年份，或者写明原因（如停产）。`,
              places,
            },
          ]),
    ]
  },
}
