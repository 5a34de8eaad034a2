import { STEP_STATES } from '../../vocabulary/workbench-codes.ts'
import { defineSheet } from '../sheet.ts'

/** How far each step of the method is, who owns it, and by what it is shown. */
export const steps = defineSheet({
  id: 'steps',
  title: '审核步骤',
  key: ['step'],
  isInternal: true,
  columns: [
    { id: 'step', title: '步骤', kind: 'law_choice', list: 'steps', required: true },
    { id: 'state', title: '状态', kind: 'choice', choices: STEP_STATES.entries },
    { id: 'owner', title: '负责人', kind: 'text' },
    { id: 'due_on', title: '计划完成', kind: 'day' },
    { id: 'finished_on', title: '完成日期', kind: 'day' },
    { id: 'evidence', title: '佐证材料', kind: 'long_text' },
    { id: 'note', title: '说明', kind: 'long_text', hint: '不需要的步骤写明理由' },
  ],
})

/** The reason given to a finding of the checks; `fingerprint` is of the figures it was given for. */
export const answers = defineSheet({
  id: 'answers',
  title: '对检查发现的说明',
  key: ['finding'],
  isInternal: true,
  columns: [
    { id: 'finding', title: '发现', kind: 'text', required: true },
    { id: 'fingerprint', title: '所依据的数据', kind: 'text', required: true },
    { id: 'reason', title: '说明', kind: 'long_text', required: true },
    { id: 'evidence', title: '佐证材料', kind: 'text' },
  ],
})
