import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at, listed } from '../check.ts'

/** Steps the law asks for in this mode that are not done, one finding a phase; those not needed say why. */
export const stepsNotDone: Check = {
  id: 'steps_not_done',
  title: '要做的步骤没有完成',
  severity: 'warning',
  source: '审核方法的步骤',
  run: ({ data, method }) => {
    const rows = new Map(rowsOf(data, 'steps').map((row) => [row.fields['step'] ?? '', row]))
    const isClosed = (id: string): boolean => {
      const { state, note = '' } = rows.get(id)?.fields ?? {}
      return state === 'done' || (state === 'not_needed' && note.trim() !== '')
    }
    return method.phases.flatMap(({ id, title, clauses }) => {
      const open = method.steps.filter((step) => step.phase === id && step.needed === 'required' && !isClosed(step.id))
      if (open.length === 0) return []
      const names = open.map(({ number, title: name }) => `${number} ${name}`)
      return [
        {
          about: [id],
          figures: open.map((step) => `${step.id} ${rows.get(step.id)?.fields['state'] ?? ''}`),
          message: `“${title}”阶段还有 ${open.length} 步没有完成：${listed(names)}。完成的请标记并写明佐证；不需要的标为不需要并写明理由。`,
          places: open.map((step) => at('steps', rows.get(step.id)?.id ?? null, 'state')),
          clause: clauses[0] ?? null,
        },
      ]
    })
  },
}
