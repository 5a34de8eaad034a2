import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { inProject } from '../shared/project.ts'
import type { CodeListText } from './code-lists.ts'

const TermSchema = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  code: z.string().min(1),
  source: z.string().min(1),
  note: z.string().optional(),
})
const GlossarySchema = z.strictObject({
  terms: z.array(TermSchema),
  /** By code list and code: the English term; the Chinese label stands in core. */
  codeLists: z.record(z.string(), z.record(z.string(), z.string().min(1))),
})
export type Glossary = z.infer<typeof GlossarySchema>

/** Reads and checks the committed glossary. */
export function loadGlossary(): Glossary {
  return GlossarySchema.parse(parse(readFileSync(inProject('docs', 'glossary', 'glossary.yaml'), 'utf8')))
}

/** What is missing or superfluous: codes without a term, terms of codes that no longer are, terms named twice. */
export function glossaryFindings(glossary: Glossary, lists: readonly CodeListText[]): string[] {
  const findings: string[] = []
  for (const list of lists) {
    const terms = glossary.codeLists[list.id] ?? {}
    for (const { code, label } of list.entries) {
      if (terms[code] === undefined) findings.push(`词汇表缺 ${list.id}.${code}（${label}）的英文，加在 codeLists 下`)
      if (label.trim() === '') findings.push(`代码表 ${list.id} 的 ${code} 没有中文名称`)
    }
    for (const code of Object.keys(terms))
      if (!list.entries.some((entry) => entry.code === code))
        findings.push(`词汇表的 ${list.id}.${code} 在代码里不存在`)
  }
  const known = new Set(lists.map((list) => list.id))
  findings.push(
    ...Object.keys(glossary.codeLists)
      .filter((id) => !known.has(id))
      .map((id) => `词汇表的代码表 ${id} 在代码里不存在`),
  )
  const seen = new Set<string>()
  for (const { zh } of glossary.terms) {
    if (seen.has(zh)) findings.push(`词汇表里“${zh}”出现了两次`)
    seen.add(zh)
  }
  return findings
}

/** The glossary as a page: terms first, then every code list with its Chinese labels. */
export function glossaryPage(glossary: Glossary, lists: readonly CodeListText[]): string {
  const terms = glossary.terms.map(
    ({ zh, en, code, source, note = '' }) => `| ${zh} | ${en} | \`${code}\` | ${source} | ${note} |`,
  )
  const tables = lists.flatMap((list) => [
    '',
    `### ${list.title} \`${list.id}\``,
    '',
    '| 代码 | 中文 | English |',
    '| --- | --- | --- |',
    ...list.entries.map(
      ({ code, label }) => `| \`${code}\` | ${label} | ${glossary.codeLists[list.id]?.[code] ?? ''} |`,
    ),
  ])
  return [
    '# 词汇表',
    '',
    '由 `npm run docs` 从 [glossary.yaml](glossary.yaml) 和 core 的代码表生成，不要手改。一个词只译一次，代码里只用这里的词。',
    '',
    '## 术语',
    '',
    '| 中文 | English | 代码用词 | 来源 | 说明 |',
    '| --- | --- | --- | --- | --- |',
    ...terms,
    '',
    '## 代码表',
    ...tables,
    '',
  ].join('\n')
}
