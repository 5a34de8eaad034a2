import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decideReference } from '@qingshen/law/decide-reference'
import { expect, test } from 'vitest'
import { compileOptionLibrary } from './compile-option-library.ts'

const ENTRY = `- id: leak_repair
  title: 治理跑冒滴漏
  content: 列出阀门、法兰、泵、管道的泄漏点，挂牌限期修复，规定巡检路线和周期。
  aspect: management
  nature: source_reduction
  costClass: low
  effects: [material]
  topics: [material]
`
const compiled = (files: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'library-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return compileOptionLibrary(folder, decideReference().classes)
}

test('what is left out has its usual value', () => {
  const { options, findings } = compiled({ 'a.yaml': ENTRY })
  expect(findings).toEqual([])
  expect(options).toMatchObject([{ id: 'leak_repair', divisions: [], pollutants: [] }])
})

test('an id used twice, an unknown code, an industry that is none, a file that is no YAML: each is named with its place', () => {
  const { findings } = compiled({
    'a.yaml': ENTRY,
    'b.yaml': `${ENTRY}  divisions: ['98']\n`,
    'c.yaml': ENTRY.replace('costClass: low', 'costClass: cheap'),
    'd.yaml': '- [',
  })
  expect(findings.map(({ file, path }) => `${file} ${path}`)).toEqual([
    'option-library/c.yaml /0/costClass',
    'option-library/d.yaml ',
    'option-library/b.yaml /0',
    'option-library/b.yaml /0',
  ])
})
