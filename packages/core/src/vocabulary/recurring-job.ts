import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** What the running program does again and again. */
export const RECURRING_JOBS = defineCodeList('recurring_job', '反复进行的工作', [
  { code: 'journal', label: '封存操作日志' },
  { code: 'tables', label: '整理数据表' },
  { code: 'mail', label: '发出邮件' },
  { code: 'scan', label: '扫描附件' },
  { code: 'facts', label: '更新到期的名录事实' },
  { code: 'spread', label: '把消息写成邮件' },
  { code: 'obligations', label: '重新计算义务期限' },
  { code: 'daily', label: '每日提醒和摘要' },
])
export type RecurringJob = CodeOf<typeof RECURRING_JOBS>
