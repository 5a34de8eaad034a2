import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { inProject } from '../shared/project.ts'
import { compileSystems } from './compile-systems.ts'

const ROOT = inProject('packages/law/indicator-systems')
const folder = mkdtempSync(join(tmpdir(), 'qingshen-systems-'))
const FILE = join(folder, 'teaching-2026/system.yaml')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => cpSync(join(ROOT, 'teaching-2026'), join(folder, 'teaching-2026'), { recursive: true }))

function findingsAfter(before: string, after: string): string[] {
  const text = readFileSync(FILE, 'utf8')
  expect(text).toContain(before)
  writeFileSync(FILE, text.replace(before, after))
  return compileSystems(folder).findings.map(({ path, message }) => `${path} ${message}`)
}

test('every system the program carries compiles, its worked examples come out as written', () => {
  const { systems, findings } = compileSystems(ROOT)
  expect(findings).toEqual([])
  expect(systems.map(({ id }) => id)).toEqual([
    'electroplating-2015',
    'pcb-2025',
    'teaching-2026',
    'teaching-ratio-2026',
  ])
})

test('what is committed is what compiles', () => {
  const text = readFileSync(inProject('packages/law/src/indicator-systems.generated.json'), 'utf8')
  expect(JSON.parse(text)).toEqual(compileSystems(ROOT).systems)
})

test('weights that do not sum to one, crossing benchmarks and a wrong sign are findings', () => {
  expect(findingsAfter('weight: 0.3', 'weight: 0.31')[0]).toContain('应当正好是 1')
})

test('a benchmark that is wider at the better level is a finding', () => {
  expect(findingsAfter('≤120', '≤140').join()).toContain('Ⅰ级基准值比Ⅱ级还宽')
})

test('a changed benchmark that changes a worked example is a finding', () => {
  expect(findingsAfter('≤120', '≤119').join()).toContain('算得')
})

test('a folder named otherwise and one without examples are findings', () => {
  expect(findingsAfter('id: teaching-2026', 'id: teaching-2027').join()).toContain('文件夹名')
  rmSync(join(folder, 'teaching-2026/cases'), { recursive: true })
  writeFileSync(FILE, readFileSync(join(ROOT, 'teaching-2026/system.yaml')))
  expect(
    compileSystems(folder)
      .findings.map(({ message }) => message)
      .join(),
  ).toContain('算例')
})
