import { readFileSync } from 'node:fs'
import { parseSimpleCsv } from '../shared/csv.ts'
import { inProject, projectFiles } from '../shared/project.ts'
import type { ClauseEvidence } from './scan-clauses.ts'
import { scanClauses } from './scan-clauses.ts'

const SCANNED = /^(packages|tools|e2e)\/.*\.(tsx?|yaml|csv)$/
const DOCUMENTS: Readonly<Record<string, string>> = {
  'xinjiang-2005': '新疆维吾尔自治区 2005 年清洁生产审核办法',
  'xinjiang-2015': '新疆重点行业清洁生产推行方案（2015—2017 年）',
  'sichuan-2016': '四川省 2016 年工业清洁生产通知',
  'shanxi-2022': '山西省“十四五”重点行业清洁生产审核方案',
  'yulin-2022': '榆林市清洁生产审核工作实施方案（2022—2025 年）',
}

type Clause = { id: string; document: string; place: string; roles: string; title: string }

/** The page that shows, for every clause of the source documents, what in this project carries it out. */
export function requirementsCoverage(): string {
  const rows = parseSimpleCsv(readFileSync(inProject('docs', 'requirements-clauses.csv'), 'utf8'))
  const clauses = rows as unknown as Clause[]
  const sources = projectFiles()
    .filter((file) => SCANNED.test(file) && !file.startsWith('tools/src/coverage/'))
    .map((file) => ({ file, text: readFileSync(inProject(file), 'utf8') }))
  const ids = clauses.map((clause) => clause.id)
  const evidence = scanClauses(ids, sources)
  return [
    ...heading(clauses, evidence),
    ...Object.keys(DOCUMENTS).flatMap((id) => section(id, clauses, evidence)),
  ].join('\n')
}

function heading(clauses: readonly Clause[], evidence: ReadonlyMap<string, ClauseEvidence>): string[] {
  const states = clauses.map((clause) => stateOf(evidence.get(clause.id)))
  const count = (state: string): number => states.filter((one) => one === state).length
  return [
    '# 条款落实情况',
    '',
    '由 `npm run docs` 生成，不要手改。条款清单在 [requirements-clauses.csv](requirements-clauses.csv)。',
    '“有测试”指有以条款编号命名的测试；“旅程”指在真实浏览器里走过的测试；空格表示还没有。',
    '',
    `共 ${clauses.length} 条：有测试 ${count('有测试')} 条，只有数据或用例 ${count('部分')} 条，未开始 ${count('未开始')} 条。`,
    '',
  ]
}

function section(id: string, clauses: readonly Clause[], evidence: ReadonlyMap<string, ClauseEvidence>): string[] {
  const lines = clauses
    .filter((clause) => clause.document === id)
    .map((clause) => {
      const found = evidence.get(clause.id)
      const cells = [found?.law, found?.useCases, found?.pages, found?.tests, found?.journeys].map(links)
      return `| ${clause.id} | ${clause.place} | ${clause.title} | ${clause.roles} | ${stateOf(found)} | ${cells.join(' | ')} |`
    })
  return [
    `## ${DOCUMENTS[id] ?? id}`,
    '',
    '| 条款 | 出处 | 内容 | 角色 | 状态 | 法规数据 | 用例 | 页面 | 测试 | 旅程 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ]
}

function stateOf(found: ClauseEvidence | undefined): string {
  if (found === undefined) return '未开始'
  if (found.tests.length + found.journeys.length > 0) return '有测试'
  return found.law.length + found.useCases.length + found.pages.length > 0 ? '部分' : '未开始'
}

function links(files: readonly string[] | undefined): string {
  return (files ?? []).map((file) => `[${file.slice(file.lastIndexOf('/') + 1)}](../${file})`).join(' ')
}
