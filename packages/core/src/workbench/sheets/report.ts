import { defineSheet } from '../sheet.ts'

/** Free text of the report, by the section of the template it belongs to. */
export const reportTexts = defineSheet({
  id: 'report_texts',
  title: '报告的文字',
  phase: 7,
  key: ['section'],
  isInternal: true,
  columns: [
    { id: 'section', title: '章节', kind: 'text', required: true },
    { id: 'content', title: '文字', kind: 'prose' },
  ],
})

/** What a finished audit leaves for the years after it. */
export const continuingWork = defineSheet({
  id: 'continuing_work',
  title: '持续清洁生产计划',
  phase: 7,
  key: ['content'],
  columns: [
    { id: 'content', title: '工作内容', kind: 'long_text', required: true },
    { id: 'from_on', title: '开始', kind: 'day' },
    { id: 'finish_on', title: '完成', kind: 'day' },
    { id: 'responsible', title: '责任部门', kind: 'text' },
    { id: 'note', title: '备注', kind: 'long_text' },
  ],
})
