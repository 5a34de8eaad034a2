import { SHEETS } from '../../all-sheets.ts'
import type { SheetId } from '../../all-sheets.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'

/** Columns whose emptiness a check of its own tells. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['survey_figures.amount', 'plan.finish_on'])

/** Columns that must be filled and are not, one finding a sheet and column. */
export const requiredColumnEmpty: Check = {
  id: 'required_column_empty',
  title: '必填的列没有填',
  severity: 'warning',
  source: '工作表的必填列',
  run: ({ data }) =>
    SHEETS.filter(({ isInternal }) => isInternal !== true).flatMap((sheet) => {
      const rows = data.get(sheet.id) ?? []
      return sheet.columns
        .filter(({ required }) => required === true)
        .flatMap(({ id, title }) => {
          const empty = rows.filter(({ fields }) => (fields[id] ?? '').trim() === '')
          if (empty.length === 0 || TOLD_ELSEWHERE.has(`${sheet.id}.${id}`)) return []
          return [
            {
              about: [sheet.id, id],
              figures: empty.map((row) => row.id),
              message: `“${sheet.title}”有 ${empty.length} 行没有填“${title}”。请补上；多余的行请删去。`,
              places: empty.map((row) => at(sheet.id as SheetId, row.id, id)),
            },
          ]
        })
    }),
}
