import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'
import { clauseOfStep, isRequired } from '../method-step.ts'

const STEP = 'publicity_and_training'

/** Nothing shows that there was publicity, or training, where the method asks for both. */
export const publicityAndTraining: Check = {
  id: 'publicity_and_training',
  title: '没有宣传或者培训记录',
  severity: 'warning',
  source: '审核准备：开展培训和宣传',
  run: ({ data, method }) => {
    if (!isRequired(method, STEP)) return []
    const asked = [
      { sheet: 'publicity', what: '宣传活动' },
      { sheet: 'training', what: '培训' },
    ] as const
    return asked
      .filter(({ sheet }) => rowsOf(data, sheet).length === 0)
      .map(({ sheet, what }) => ({
        about: [sheet],
        figures: ['0'],
        message: `没有${what}记录。审核准备要求开展培训和宣传，请填写日期、对象和内容，附上佐证。`,
        places: [at(sheet)],
        clause: clauseOfStep(method, STEP),
      }))
  },
}
