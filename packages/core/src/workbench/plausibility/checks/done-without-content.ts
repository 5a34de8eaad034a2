import { rowsOf } from '../../workbench-data.ts'
import { findSheet } from '../../all-sheets.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'

/** A step is marked as done, and nothing has been entered in any of its sheets. */
export const doneWithoutContent: Check = {
  id: 'done_without_content',
  title: '标为完成而没有内容',
  severity: 'warning',
  source: '步骤与工作表核对',
  run: ({ data, method }) =>
    rowsOf(data, 'steps').flatMap(({ id, fields }) => {
      const step = method.steps.find((each) => each.id === fields['step'])
      if (step === undefined || fields['state'] !== 'done' || step.sheets.length === 0) return []
      if (step.sheets.some((sheet) => (data.get(sheet) ?? []).length > 0)) return []
      const titles = step.sheets.map((sheet) => `“${findSheet(sheet)?.title ?? sheet}”`).join('、')
      const message = `步骤“${step.number} ${step.title}”标为完成，但${titles}没有任何内容。请补上内容，或者在佐证中写明在哪里。`
      return [{ about: [step.id], figures: [fields['evidence']], message, places: [at('steps', id, 'state')] }]
    }),
}
