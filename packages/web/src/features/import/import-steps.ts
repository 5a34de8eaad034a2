import type { ImportState } from '@qingshen/contracts/import.operations'

/** The steps of the wizard. */
export const IMPORT_STEPS = [
  { id: 'file', title: '选择文件' },
  { id: 'check', title: '核对' },
  { id: 'write', title: '写入名录' },
  { id: 'result', title: '结果' },
] as const

/** The step at which an import stands. */
export function stepOf(state: ImportState): (typeof IMPORT_STEPS)[number]['id'] {
  if (state === 'reading' || state === 'previewed') return 'check'
  return state === 'committing' ? 'write' : 'result'
}
