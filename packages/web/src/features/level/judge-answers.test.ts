import { readAnySystem } from '@qingshen/core/indicator/judge-plant'
import { levelNames } from '@qingshen/core/indicator/level-names'
import { systemParts } from '@qingshen/core/indicator/system-parts'
import { expect, test } from 'vitest'
import { judgeAnswers } from './judge-answers.ts'
import { reachedTexts } from './reached-texts.ts'

const rows = [
  { id: 'a', title: '能耗', unit: 'kgce/t', weight: 0.5, direction: 'lower', benchmarks: { I: 1, II: 2, III: '≤3+n' } },
  { id: 'b', title: '管理', weight: 0.5, direction: 'qualitative', limiting: true },
]
const any = readAnySystem({
  id: 's',
  title: 's',
  variables: [{ id: 'n', title: '层数' }],
  groups: [{ id: 'g', weight: 1, indicators: rows }],
})

test('what is answered is judged, variables are asked for once and first', () => {
  const { result } = judgeAnswers(any, { a: '1', b: 'no' }, { n: '0' })
  expect(result).toMatchObject({ level: 'none', indices: { I: 50 } })
  expect([...reachedTexts(result)]).toEqual([
    ['a', 'Ⅰ级'],
    ['b', '达不到'],
  ])
  expect(judgeAnswers(any, { a: '约 1' }, {}).messages).toEqual([
    '请先填最上面的变量，还缺 1 个：基准值和权重随它们而变。',
    '“能耗”应填有限的数，单位 kgce/t。请改正。',
  ])
})

test('a system of either kind is shown as groups of rows', () => {
  expect(systemParts(any)[0]?.rows).toMatchObject([
    { id: 'a', kind: 'number', asked: { I: '≤1', III: '≤3+n' } },
    { id: 'b', kind: 'yes_no', isLimiting: true },
  ])
  expect([levelNames(any)('I'), levelNames(any)('none')]).toEqual(['Ⅰ级', '没有达到Ⅲ级'])
})
