import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decideReference } from '@qingshen/law/decide-reference'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inProject } from '../shared/project.ts'
import { compileLaws } from './compile-law.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'law-'))
  for (const id of ['national', 'xinjiang-2005']) {
    cpSync(inProject(`packages/law/jurisdictions/${id}`), join(root, id), { recursive: true })
  }
})

afterEach(() => rmSync(root, { recursive: true }))

const found = () =>
  compileLaws(root, decideReference())
    .findings.filter(({ file }) => file.includes('report-template'))
    .map(({ file, message }) => `${file} ${message}`)
const write = (law: string, lines: readonly string[]) =>
  writeFileSync(join(root, law, 'report-template.yaml'), `${lines.join('\n')}\n`)

test('the templates of the project are consistent', () => {
  expect(found()).toEqual([])
})

test('a template whose sections hang in the air, stand in one place or are not there is refused', () => {
  write('xinjiang-2005', [
    'sections:',
    "  - { id: loose, order: '99.10', title: 无章, proposal: true, mark: K }",
    "  - { id: twice, order: '20.10', title: 同处, parts: [team, team], proposal: true, mark: K }",
    'demands:',
    '  - { id: d, clause: XJ05-13f, title: 要求, sections: [nowhere] }',
  ])
  expect(found()).toEqual([
    'xinjiang-2005/report-template.yaml 没有编号为“nowhere”的章节。请改正。',
    'xinjiang-2005/report-template.yaml 位置“99.10”所在的上一级章节不存在。请改正。',
    'xinjiang-2005/report-template.yaml 位置“20.10”有两个章节。请改为不同的位置。',
    'xinjiang-2005/report-template.yaml 内容“team”在同一节中写了两次。请去掉一处。',
  ])
})

test('a part of the submission is answered by sections that are there', () => {
  const file = join(root, 'national', 'submission.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('answeredBy: [pre_assessment]', 'answeredBy: [nowhere]'))
  const { findings } = compileLaws(root, decideReference())
  expect(findings.filter(({ path }) => path === 'section_pre_audit')).toMatchObject([
    { file: 'national/submission.yaml', message: '报告模板里没有编号为“nowhere”的章节。请改正。' },
  ])
})

test('a law whose chain has no title and no style is refused; an unknown part is no part', () => {
  write('national', ['sections: []'])
  write('xinjiang-2005', ['sections: []'])
  expect(found()).toContain('national/report-template.yaml 没有“evaluation”的报告名称。请补上。')
  expect(found()).toContain('national/report-template.yaml 没有报告的式样（字体、字号、页边距）。请补上。')
  write('national', ['sections:', "  - { id: odd, order: '1', title: 甲, parts: [magic], proposal: true, mark: K }"])
  expect(found().length).toBeGreaterThan(0)
})
