import type { Issue } from '@qingshen/core/kernel/issue'

const NEXT = '请立即保留现场并备份数据目录，用最近的备份对照查明原因。'

/** What a verification may find, as a sentence with the number of the entry or block. */
const FINDINGS = {
  journal_block_changed: (id: number) => `第 ${id} 块的内容与封存时的散列值不符：封存后被改动过。${NEXT}`,
  journal_chain_broken: (id: number) => `第 ${id} 块与前一块接不上：中间有块被删除、插入或调换。${NEXT}`,
  journal_block_reordered: (id: number) => `第 ${id} 块中的条目次序不对：条目被调换过。${NEXT}`,
  journal_entry_changed: (id: number) => `第 ${id} 条日志的内容与写入时的散列值不符：写入后被改动过。${NEXT}`,
  journal_entry_missing: (id: number) => `第 ${id} 条日志不见了：它已写入，现在却查不到。${NEXT}`,
  journal_entry_stray: (id: number) => `第 ${id} 条日志不在任何一块中，也不在等待封存之列：不是由本程序写入的。${NEXT}`,
} as const

/** One finding of a verification. */
export function journalIssue(code: keyof typeof FINDINGS, id: number): Issue {
  return { code, severity: 'error', pointer: `/${id}`, message: FINDINGS[code](id), params: { id } }
}
