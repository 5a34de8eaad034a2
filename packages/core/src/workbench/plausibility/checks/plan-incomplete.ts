import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at, listed } from '../check.ts'
import { clauseOfStep, isRequired } from '../method-step.ts'

/** The work plan says no dates, or nothing of a phase that has to be gone through. */
export const planIncomplete: Check = {
  id: 'plan_incomplete',
  title: '审核工作计划不完整',
  severity: 'warning',
  source: '审核准备：制定工作计划',
  run: ({ data, method }) => {
    const plan = rowsOf(data, 'plan')
    const clause = clauseOfStep(method, 'plan')
    if (plan.length === 0 && !isRequired(method, 'plan')) return []
    const undated = plan.filter(({ fields }) => fields['finish_on'] === undefined)
    const planned = new Set(plan.map(({ fields }) => fields['phase']))
    const needed = method.phases.filter(({ id }) =>
      method.steps.some((step) => step.phase === id && step.needed === 'required'),
    )
    const open = needed.filter(({ id }) => !planned.has(id))
    return [
      ...(undated.length === 0
        ? []
        : [
            {
              about: ['dates'],
              figures: undated.map(({ id }) => id),
              message: `审核工作计划有 ${undated.length} 项没有完成时间，无法跟踪进度。请填写日期。`,
              places: undated.map(({ id }) => at('plan', id, 'finish_on')),
              clause,
            },
          ]),
      ...(open.length === 0
        ? []
        : [
            {
              about: ['phases'],
              figures: open.map(({ id }) => id),
              message: `审核工作计划没有安排这些阶段：${listed(open.map(({ title }) => `“${title}”`))}。请补上工作内容和完成时间。`,
              places: [at('plan')],
              clause,
            },
          ]),
    ]
  },
}
