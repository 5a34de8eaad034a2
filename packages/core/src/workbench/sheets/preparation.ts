import { TEAM_ROLES } from '../../vocabulary/workbench-codes.ts'
import { defineSheet } from '../sheet.ts'

/** Worksheet 1-1. */
export const team = defineSheet({
  id: 'team',
  title: '审核小组成员表',
  official: '1-1',
  phase: 1,
  key: ['name'],
  columns: [
    { id: 'name', title: '姓名', kind: 'text', required: true },
    { id: 'team_role', title: '审核小组职务', kind: 'choice', choices: TEAM_ROLES.entries, required: true },
    { id: 'post', title: '来自部门及职务职称', kind: 'text', required: true },
    { id: 'specialty', title: '专业', kind: 'text' },
    { id: 'duties', title: '职责', kind: 'long_text', required: true },
    { id: 'hours', title: '应投入的时间', kind: 'number', unit: 'h', min: '0' },
  ],
})

/** Worksheet 1-2. */
export const plan = defineSheet({
  id: 'plan',
  title: '审核工作计划表',
  official: '1-2',
  phase: 1,
  key: ['phase', 'content'],
  columns: [
    { id: 'phase', title: '阶段', kind: 'law_choice', list: 'phases', required: true },
    { id: 'content', title: '工作内容', kind: 'long_text', required: true },
    { id: 'finish_on', title: '完成时间', kind: 'day', required: true },
    { id: 'responsible', title: '责任部门及负责人', kind: 'text', required: true },
    { id: 'checker', title: '考核部门及人员', kind: 'text' },
    { id: 'output', title: '产出', kind: 'text' },
  ],
})

export const publicity = defineSheet({
  id: 'publicity',
  title: '宣传活动记录',
  phase: 1,
  key: ['held_on', 'form'],
  columns: [
    { id: 'held_on', title: '日期', kind: 'day', required: true },
    { id: 'form', title: '形式', kind: 'text', required: true, hint: '如动员会、板报、公示栏、问卷' },
    { id: 'content', title: '内容', kind: 'long_text', required: true },
    { id: 'audience', title: '对象', kind: 'text' },
    { id: 'people', title: '参加人数', kind: 'number', unit: 'person', min: '0' },
    { id: 'evidence', title: '佐证材料', kind: 'text' },
  ],
})

export const training = defineSheet({
  id: 'training',
  title: '培训记录',
  phase: 1,
  key: ['held_on', 'topic'],
  columns: [
    { id: 'held_on', title: '日期', kind: 'day', required: true },
    { id: 'topic', title: '培训主题', kind: 'text', required: true },
    { id: 'trainer', title: '授课人', kind: 'text' },
    { id: 'audience', title: '对象', kind: 'text', hint: '如管理人员、技术人员、班组长' },
    { id: 'people', title: '参加人数', kind: 'number', unit: 'person', min: '0' },
    { id: 'hours', title: '学时', kind: 'number', unit: 'h', min: '0' },
    { id: 'evidence', title: '佐证材料', kind: 'text' },
  ],
})

export const barriers = defineSheet({
  id: 'barriers',
  title: '障碍及解决办法',
  phase: 1,
  key: ['barrier'],
  columns: [
    { id: 'barrier', title: '障碍', kind: 'text', required: true },
    { id: 'problem', title: '具体问题', kind: 'long_text' },
    { id: 'solution', title: '解决办法', kind: 'long_text' },
  ],
})
