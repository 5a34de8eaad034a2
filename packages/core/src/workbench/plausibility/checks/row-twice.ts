import { grouped } from '../../../kernel/grouped.ts'
import { SHEETS } from '../../all-sheets.ts'
import type { SheetId } from '../../all-sheets.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'

/** A flow measured twice keeps a balance from being computed: the check of the network tells it. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['flow_measurements', 'concentrations'])

/** Two rows of a sheet state the same thing: counted once or twice, one of them is wrong. */
export const rowTwice: Check = {
  id: 'row_twice',
  title: '同一内容填了两行',
  severity: 'warning',
  source: '工作表的识别列',
  run: ({ data }) =>
    SHEETS.filter(({ id, isInternal }) => isInternal !== true && !TOLD_ELSEWHERE.has(id)).flatMap((sheet) => {
      const keyed = (data.get(sheet.id) ?? []).flatMap((row) => {
        const parts = sheet.key.map((column) => row.fields[column] ?? '')
        return parts.some((part) => part !== '') ? [{ row, key: JSON.stringify(parts) }] : []
      })
      const titles = sheet.key.map((id) => sheet.columns.find((column) => column.id === id)?.title ?? id).join('、')
      return [...grouped(keyed, ({ key }) => key).values()].flatMap((same) => {
        const [first] = same
        if (first === undefined || same.length < 2) return []
        return [
          {
            about: [sheet.id, first.row.id],
            figures: same.map(({ row }) => row.id),
            message: `“${sheet.title}”有 ${same.length} 行的${titles}相同，系统只能用第一行或者会重复计算。请合并或者删去多余的行。`,
            places: same.map(({ row }) => at(sheet.id as SheetId, row.id)),
          },
        ]
      })
    }),
}
