import type { ProblemCode } from '@qingshen/core/kernel/problem'
import { Problem } from '@qingshen/core/kernel/problem'
import { EngineLost } from '../engine/embedded-thread.ts'
import type { SqlErrorFields } from '../engine/sql-error.ts'
import { sqlErrorFields } from '../engine/sql-error.ts'

const FULL =
  '数据所在磁盘的空间不足，这次没有保存，已有的数据没有改动。请联系系统管理员清理磁盘或换用更大的磁盘，然后再试一次。'

/** SQLSTATE -> refusal. What is not here is a bug and goes on as it is. */
const REFUSALS: ReadonlyMap<string, { readonly code: ProblemCode; readonly detail: string }> = new Map([
  ['23505', { code: 'conflict', detail: '已有相同的记录（编号、名称或组合重复），这次没有保存。请检查是否重复登记。' }],
  [
    '23P01',
    { code: 'overlap', detail: '同一事项在这段时间内已有记录，期间不能重叠。请先更正已有记录的期间，再登记新的。' },
  ],
  ['CP001', { code: 'frozen', detail: '这条记录已经定稿，不能修改或删除。如有错误，请登记一条更正。' }],
  ['40001', { code: 'conflict', detail: '同时有多人在改同一内容，这次没有保存。请稍后再试一次。' }],
  ['40P01', { code: 'conflict', detail: '同时有多人在改同一内容，这次没有保存。请稍后再试一次。' }],
  ['53100', { code: 'store_full', detail: FULL }],
  [
    '42501',
    { code: 'forbidden', detail: '超出了您的职责范围（地区、法人或权限），这次没有保存。如属误判，请联系系统管理员。' },
  ],
])

const READ_ONLY = '25006'

/** The refusal a database error stands for, or null when it is none. */
export function storeProblem(error: unknown, isDiskLow: boolean): Problem | null {
  if (error instanceof EngineLost) return error.diskFull || isDiskLow ? new Problem('store_full', FULL) : null
  const fields = sqlErrorFields(error)
  if (fields === null) return null
  if (fields.code === READ_ONLY && isDiskLow) return new Problem('store_full', FULL)
  const refusal = REFUSALS.get(fields.code)
  return refusal === undefined ? null : new Problem(refusal.code, refusal.detail, [], extraOf(fields))
}

function extraOf({ constraint, table }: SqlErrorFields): Record<string, unknown> {
  return { ...(constraint === undefined ? {} : { constraint }), ...(table === undefined ? {} : { table }) }
}
