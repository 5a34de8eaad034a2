import { readFileSync } from 'node:fs'
import { PROBLEMS } from '@qingshen/core/kernel/problem'
import { parse } from 'yaml'
import { z } from 'zod'
import { inProject } from '../shared/project.ts'

const AdviceSchema = z.record(
  z.string(),
  z.strictObject({ meaning: z.string().min(1), remedy: z.array(z.string().min(1)).min(1) }),
)
export type ProblemAdvice = z.infer<typeof AdviceSchema>

type Catalogue = Readonly<Record<string, { status: number; title: string }>>

/** Reads what each problem means and what to do about it. */
export function loadProblemAdvice(): ProblemAdvice {
  return AdviceSchema.parse(parse(readFileSync(inProject('docs', 'problems', 'problems.yaml'), 'utf8')))
}

/** Codes without advice, and advice for codes the catalogue no longer has: codes are never renamed or removed. */
export function problemFindings(advice: ProblemAdvice, catalogue: Catalogue = PROBLEMS): string[] {
  const missing = Object.keys(catalogue).filter((code) => advice[code] === undefined)
  const gone = Object.keys(advice).filter((code) => catalogue[code] === undefined)
  return [
    ...missing.map((code) => `docs/problems/problems.yaml 缺 ${code}（${catalogue[code]?.title}）的说明和办法`),
    ...gone.map((code) => `问题代码 ${code} 从目录里消失了：代码只增不减，请恢复`),
  ]
}

/** One page for each problem code, and the page that lists them. */
export function problemPages(advice: ProblemAdvice, catalogue: Catalogue = PROBLEMS): Map<string, string> {
  const pages = new Map<string, string>()
  const rows: string[] = []
  for (const [code, { status, title }] of Object.entries(catalogue)) {
    const text = advice[code]
    if (text === undefined) continue
    rows.push(`| [${code}](${code}.md) | ${status} | ${title} |`)
    pages.set(`docs/problems/${code}.md`, problemPage(code, { status, title }, text))
  }
  const heading = [
    '# 问题代码',
    '',
    '由 `npm run docs` 生成，不要手改。',
    '',
    '| 代码 | HTTP | 标题 |',
    '| --- | --- | --- |',
  ]
  return pages.set('docs/problems/README.md', [...heading, ...rows, ''].join('\n'))
}

function problemPage(
  code: string,
  { status, title }: { status: number; title: string },
  { meaning, remedy }: ProblemAdvice[string],
): string {
  const steps = remedy.map((step, index) => `${index + 1}. ${step}`)
  return [
    `# ${title}`,
    '',
    `代码 \`${code}\`，HTTP ${status}。`,
    '',
    meaning,
    '',
    '## 怎么办',
    '',
    ...steps,
    '',
    '[全部问题代码](README.md)',
    '',
  ].join('\n')
}
