import type { Issue } from '../kernel/issue.ts'
import { nameKey } from '../kernel/text.ts'
import type { ReadReport } from './read-report.ts'
import { readingIssue } from './reading-issues.ts'

/** The enterprise whose records are compared; `code` null when it is not registered. */
export type Whose = { readonly name: string; readonly code: string | null }

const NAMED =
  /[\u4e00-\u9fff()（）A-Za-z0-9]{2,40}?(?:有限责任公司|股份有限公司|有限公司|总厂|工厂|公司|集团)(?:[\u4e00-\u9fff]{2,12}(?:分公司|分厂))?/gu
const CODE = /统一社会信用代码(?:\(?[^0-9A-Za-z]{0,12})([0-9A-Z]{18})/giu
const FIRST_PARAGRAPHS = 60

/** Whether a report speaks of the enterprise: by its name or its code anywhere, and by no other code under that title. */
export function whoseReport(report: ReadReport, whose: Whose): Issue[] {
  const parts = [
    ...report.paragraphs.map(({ text }) => text),
    ...report.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.join(' '))),
  ]
  const text = nameKey(parts.join('\n'))
  const isNamed = text.includes(nameKey(whose.name))
  const codes = [...new Set([...text.matchAll(CODE)].map(([, code = '']) => code.toUpperCase()))]
  const isCoded = whose.code !== null && text.includes(whose.code.toLowerCase())
  if (isCoded) return []
  const [first] = codes
  if (isNamed) {
    if (whose.code === null || first === undefined) return []
    return [
      readingIssue('report_reading.other_code', '/identity', { name: whose.name, code: whose.code, found: first }),
    ]
  }
  const names = namesIn(report)
  const found = names.length === 0 ? '别的内容，没有企业名称' : names.map((name) => `“${name}”`).join('、')
  return [readingIssue('report_reading.other_enterprise', '/identity', { name: whose.name, found })]
}

/** The names of enterprises at the front of a report, most frequent first. */
function namesIn({ paragraphs, tables }: ReadReport): string[] {
  const front = [
    ...paragraphs.slice(0, FIRST_PARAGRAPHS).map(({ text }) => text),
    ...tables.slice(0, 2).flatMap(({ rows }) => rows.slice(0, 20).flatMap(({ cells }) => cells)),
  ]
  const counts = new Map<string, number>()
  for (const text of front) {
    for (const [name] of text.replace(/\s/gu, '').matchAll(NAMED)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([name]) => name)
}
