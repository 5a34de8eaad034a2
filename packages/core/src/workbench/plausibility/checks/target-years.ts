import { rowsOf } from '../../workbench-data.ts'
import type { Fields } from '../../row.schema.ts'
import type { Check } from '../check.ts'
import { at, named } from '../check.ts'

/** The years of a target do not follow one another, or a value has no year, or a year no value. */
export const targetYears: Check = {
  id: 'target_years',
  title: '目标的年份或者数值不全',
  severity: 'warning',
  source: '目标核对：近期在基准年之后，远期在近期之后，年份与目标值成对',
  run: ({ data }) =>
    rowsOf(data, 'targets').flatMap((row) => {
      const fault = faultOf(row.fields)
      if (fault === null) return []
      const { base_year: base, near_year: near, far_year: far, near_value: nearValue, far_value: farValue } = row.fields
      const figures = [base, near, far, nearValue, farValue]
      return [
        {
          about: [row.id],
          figures,
          message: `目标${named(row)}${fault[1]}`,
          places: [at('targets', row.id, fault[0])],
        },
      ]
    }),
}

function faultOf(fields: Fields): readonly [column: string, message: string] | null {
  const { base_year: base, near_year: near, far_year: far } = fields
  if (fields['near_value'] === undefined && fields['far_value'] === undefined) {
    return ['near_value', '没有目标值，无法考核。请填写近期目标值。']
  }
  for (const term of ['near', 'far'] as const) {
    const word = term === 'near' ? '近期' : '远期'
    const hasYear = fields[`${term}_year`] !== undefined
    const hasValue = fields[`${term}_value`] !== undefined
    if (hasYear && !hasValue) return [`${term}_value`, `有${word}目标年，没有目标值。请补上。`]
    if (!hasYear && hasValue) return [`${term}_year`, `有${word}目标值，没有目标年。请补上。`]
  }
  if (base !== undefined && near !== undefined && near <= base)
    return ['near_year', `的近期目标年 ${near} 不在基准年 ${base} 之后。请改正。`]
  const earlier = near ?? base
  if (earlier !== undefined && far !== undefined && far <= earlier)
    return ['far_year', `的远期目标年 ${far} 不在 ${earlier} 年之后。请改正。`]
  return null
}
