import { Problem } from '@qingshen/core/kernel/problem'
import { findSetting, saveSetting } from '@qingshen/store/reference/settings'
import type { Tx } from '@qingshen/store/session/tx'

const SETTING = 'demonstration'

/** True when this store was begun with demonstration data; it stays so for ever. */
export async function isDemonstration(tx: Tx): Promise<boolean> {
  return (await findSetting(tx, SETTING)) === true
}

/** Marks a new store as a demonstration store. */
export async function markAsDemonstration(tx: Tx, at: string): Promise<void> {
  await saveSetting(tx, SETTING, true, at)
}

/**
 * Refuses to work for real on demonstration data, whose accounts everybody knows.
 * @throws Problem store_demonstration
 */
export async function refuseDemonstration(tx: Tx): Promise<void> {
  if (!(await isDemonstration(tx))) return
  throw new Problem(
    'store_demonstration',
    '这个数据目录是用演示数据建立的，里面有公开密码的演示账号，不能用于正式运行。请用 --data 指定另一个（新的）目录。',
  )
}
