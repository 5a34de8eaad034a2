import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decideReference } from '@qingshen/law/decide-reference'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inProject } from '../shared/project.ts'
import { compileLaws, printLaws } from './compile-law.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'law-'))
  cpSync(inProject('packages/law/jurisdictions/xinjiang-2005'), join(root, 'xinjiang-2005'), { recursive: true })
  cpSync(inProject('packages/law/jurisdictions/national'), join(root, 'national'), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true }))

const HEAD = `
id: gansu-2030
title: 甘肃试行办法
place: { code: '620000', name: 甘肃省 }
from: '2030-01-01'
to: null
parent: national
verifiedOn: '2026-11-21'
tables: { list: { title: 名单, columns: { code: 代码, kind: 类别 } } }
applies: { clauses: [GS30-1], text: 适用于甘肃 }
voluntary: { clauses: [GS30-1], text: 可以自愿 }
listing: { clauses: [GS30-1], includesMandatory: true, listed: 列入, notListed: 不列入 }
`
const RULES = `
drop: [double_have]
rules:
  - id: furnaces
    title: 炼焦
    effect: mandatory
    ground: scope
    clauses: [GS30-1]
    when: { inTable: { table: list, where: { kind: 甲 } } }
    text: '{industry}列入{row.kind}类'
`
const DOCUMENTS = `
- { id: GS30, title: 甘肃试行办法, short: 甘肃2030, number: null, issuer: 省厅, issued: null, from: '2030-01-01', to: null, mark: U }
`
const CLAUSES = `
- { id: GS30-1, document: GS30, article: 第一条, text: 炼焦企业应当审核 }
`
const CASES = `
- name: 炼焦厂
  on: '2030-05-01'
  input: { industry: '2521' }
  expect: { outcome: mandatory, mode: full, clause: GS30-1 }
`

function writeFolder(files: Readonly<Record<string, string>> = {}): void {
  const folder = join(root, 'gansu-2030')
  mkdirSync(join(folder, 'tables'), { recursive: true })
  mkdirSync(join(folder, 'cases'), { recursive: true })
  const all: Readonly<Record<string, string>> = {
    'law.yaml': HEAD,
    'rules.yaml': RULES,
    'documents.yaml': DOCUMENTS,
    'clauses.yaml': CLAUSES,
    'tables/list.csv': 'code,kind\n2521,甲\n',
    'cases/a.cases.yaml': CASES,
    ...files,
  }
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text)
}

const compile = () => compileLaws(root, decideReference())
const found = () => compile().findings.map(({ file, path, message }) => `${file} ${path} ${message}`)

test('a new jurisdiction is a folder: rules inherited by id, dropped and added', () => {
  writeFolder()
  const { laws, findings } = compile()
  expect(findings).toEqual([])
  expect(laws.map(({ id }) => id)).toEqual(['gansu-2030', 'national', 'xinjiang-2005'])
  const [gansu, , xinjiang] = laws
  expect(gansu?.inherits).toEqual(['national'])
  expect(gansu?.provisions.map(({ id, origin }) => [id, origin])).toEqual([
    ['double_exceed', 'national'],
    ['energy_over_quota', 'national'],
    ['mode', 'national'],
    ['furnaces', 'gansu-2030'],
  ])
  expect(xinjiang?.provisions.find(({ id }) => id === 'double_exceed')?.origin).toBe('xinjiang-2005')
})

test('the output is the same for the same folders, and its version follows every change of wording', () => {
  writeFolder()
  const before = compile().laws
  expect(printLaws(compile().laws)).toBe(printLaws(before))
  writeFolder({ 'clauses.yaml': CLAUSES.replace('应当', '必须') })
  const after = compile().laws
  expect(after[0]?.version).not.toBe(before[0]?.version)
  expect(after[1]?.version).toBe(before[1]?.version)
})

test.for([
  ['rules.yaml', RULES.replace('GS30-1', 'GS30-9'), 'GS30-9'],
  ['rules.yaml', RULES.replace('table: list', 'table: missing'), '没有名为“missing”的表'],
  ['rules.yaml', RULES.replace('row.kind', 'row.sort'), '没有“sort”这一列'],
  ['rules.yaml', RULES.replace('{industry}', '{weather}'), '占位符“{weather}”'],
  ['rules.yaml', RULES.replace('inTable: { table: list, where: { kind: 甲 } }', 'is: sunshine'), '/rules/0/when'],
  ['rules.yaml', RULES.replace('    ground: scope\n', ''), 'ground'],
  ['rules.yaml', RULES.replace('double_have', 'never_heard'), 'never_heard'],
  ['rules.yaml', `${RULES}${RULES.slice(RULES.indexOf('  - id'))}`, '“furnaces”出现两次'],
  ['rules.yaml', 'rules: [', '不是合格的 YAML'],
  ['law.yaml', HEAD.replace('parent: national', 'parent: utopia'), '“utopia”没有文件夹'],
  ['law.yaml', HEAD.replace('gansu-2030', 'gansu-2031'), '与文件夹名'],
  ['law.yaml', HEAD.replace(/tables: .*/, ''), '没有标题'],
  ['clauses.yaml', CLAUSES.replace('document: GS30', 'document: GS31'), '“GS31”'],
  ['tables/list.csv', 'code,kind\n9999,甲\n', '“9999”不是行业分类的小类'],
  ['tables/list.csv', 'code,kind\n2521\n', '应有2格'],
  ['cases/a.cases.yaml', CASES.replace('outcome: mandatory', 'outcome: voluntary'), 'outcome 应为'],
  ['cases/a.cases.yaml', CASES.replace("'2521'", "'9999'"), '/0/industry'],
  ['cases/a.cases.yaml', '[]', '没有一个案例用到这条规则'],
  [
    'documents.yaml',
    `${DOCUMENTS}- { id: GS31, title: 新办法, short: 新, number: null, issuer: 省厅, issued: null, from: '2029-01-01', to: '2030-06-30', repealedBy: GS30, mark: U }\n`,
    '施行期重叠',
  ],
] as const)('refused: %s with %s', ([file, text, message]) => {
  writeFolder({ [file]: text })
  expect(found().join('\n')).toContain(message)
  expect(compile().laws.map(({ id }) => id)).toEqual(['national', 'xinjiang-2005'])
})

test('all findings of all files come at once', () => {
  writeFolder({ 'rules.yaml': RULES.replace('GS30-1', 'GS30-9'), 'tables/list.csv': 'code,kind\n9999,甲\n' })
  expect(found().length).toBeGreaterThanOrEqual(2)
})
