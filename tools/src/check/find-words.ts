import type { WordRule } from './word-rules.ts'

const COMMENT = /^\s*(\*|\/\/|\/\*|--|#)/

/** The lines of one file that break a rule: `file:line  what stands there  what to do`. */
export function findWords(file: string, text: string, rules: readonly WordRule[]): string[] {
  const binding = rules.filter((rule) => (rule.files?.test(file) ?? true) && rule.except?.test(file) !== true)
  if (binding.length === 0) return []
  const found: string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    for (const rule of binding) {
      if (rule.allowedInComments === true && COMMENT.test(line)) continue
      const match = rule.pattern.exec(line)
      if (match !== null) found.push(`${file}:${index + 1}  “${match[0].trim()}”  ${rule.advice}`)
    }
  }
  return found
}
