import { parseJsonText } from '@qingshen/core/kernel/json-text'
import { Problem } from '@qingshen/core/kernel/problem'
import type { CommandIo } from './command.ts'
import { readText } from './read-input.ts'

/** The JSON of a file or of standard input, read strictly; all faults are one `Problem`. */
export async function readJson(path: string, io: CommandIo): Promise<unknown> {
  const result = parseJsonText(await readText(path, io))
  if (result.ok) return result.value
  throw new Problem('validation_failed', 'JSON 读不出来。请按每条提示改正后重新提交。', result.issues)
}
