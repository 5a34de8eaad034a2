import type { Check } from '../check.ts'
import { at } from '../check.ts'
import { knownYears } from '../zero-between.ts'

/** A 0 between two years with figures: meant as "no data" it should be empty. */
export const zeroBetweenYears: Check = {
  id: 'zero_between_years',
  title: '这个 0 是不是应当留空',
  severity: 'warning',
  source: '历年数据核对：0 表示确实没有，没有数据应当留空',
  run: ({ survey }) =>
    survey.items.flatMap(({ row: item, name, figures }) =>
      knownYears(figures)
        .filter(({ isZeroBetween }) => isZeroBetween)
        .map(({ year, row }) => ({
          about: [item.id, year],
          figures: ['0'],
          message: `“${name}”${year} 年填了 0，前后的年份都不是 0。0 表示当年确实没有；没有数据请清空，不适用请填“不适用”。确实为 0 的写明原因。`,
          places: [at('survey_figures', row, 'amount')],
        })),
    ),
}
