import type { Check } from '../check.ts'
import { at, listed } from '../check.ts'
import { figureIn } from '../../survey/survey.ts'

/** An item has no figure in a year in which the survey has others: empty is not 0. */
export const emptyYear: Check = {
  id: 'empty_year',
  title: '有的年份没有填',
  severity: 'warning',
  source: '历年数据核对：留空表示没有数据，不是 0',
  run: ({ survey: { items, years } }) =>
    items.flatMap((item) => {
      const empty = years.filter((year) => figureIn(item, year).kind === 'missing')
      if (empty.length === 0) return []
      const which = empty.length === years.length ? '各年' : ` ${listed(empty)} 年`
      const message = `“${item.name}”${which}没有填数量。没有发生请填 0，不适用请填“不适用”，有数据请补上；确实没有数据的写明原因。`
      return [{ about: [item.row.id], figures: empty, message, places: [at('survey_items', item.row.id)] }]
    }),
}
