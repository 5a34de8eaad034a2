import { SHEETS, findSheet } from '../../all-sheets.ts'
import type { SheetId } from '../../all-sheets.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'

/** A row speaks of another that is not there any more. */
export const danglingReference: Check = {
  id: 'dangling_reference',
  title: '引用的内容已经不在',
  severity: 'error',
  source: '工作表之间的引用',
  run: ({ data }) =>
    SHEETS.flatMap((sheet) => {
      const rows = data.get(sheet.id) ?? []
      return sheet.columns.flatMap((column) => {
        if (column.kind !== 'reference') return []
        const known = new Set((data.get(column.sheet) ?? []).map(({ id }) => id))
        const lost = rows.filter(({ fields }) => fields[column.id] !== undefined && !known.has(fields[column.id] ?? ''))
        if (lost.length === 0) return []
        return [
          {
            about: [sheet.id, column.id],
            figures: lost.map(({ id, fields }) => `${id} ${fields[column.id] ?? ''}`),
            message: `“${sheet.title}”有 ${lost.length} 行的“${column.title}”指向“${findSheet(column.sheet)?.title ?? column.sheet}”中已经删除的行。请重新选择，或者恢复被删除的行。`,
            places: lost.map(({ id }) => at(sheet.id as SheetId, id, column.id)),
          },
        ]
      })
    }),
}
