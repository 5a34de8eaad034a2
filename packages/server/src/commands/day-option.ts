import { isLocalDate } from '@qingshen/core/kernel/local-date'
import { Problem } from '@qingshen/core/kernel/problem'

/** A day given as an option; text that is no existing day is a `Problem`. */
export function dayOption(name: string, text: string): string {
  const refusal = `--${name} 应为一个存在的日期，写作 YYYY-MM-DD，收到的是“${text}”。请改正后重试。`
  if (isLocalDate(text)) return text
  throw new Problem('invalid_call', refusal)
}
