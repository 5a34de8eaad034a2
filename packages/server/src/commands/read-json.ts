import { parseJsonText } from '@qingshen/core/kernel/json-text'
import { Problem } from '@qingshen/core/kernel/problem'
import type { CommandIo } from './command.ts'
import { readText } from './read-input.ts'

/**
 * The JSON of a file or of standard input, read strictly; all faults are one `Problem`. Numbers at the pointers of
 * `exactAt` are read as exact decimals.
 */
export async function readJson(path: string, io: CommandIo, exactAt?: (pointer: string) => boolean): Promise<unknown> {
  const result = parseJsonText(await readText(path, io), exactAt === undefined ? {} : { exactAt })
  if (result.ok) return result.value
  throw new Problem('validation_failed', 'JSON 读不出来。请按每条提示改正后重新提交。', result.issues)
}
