import type { OwnSystem } from '@qingshen/contracts/indicator-systems.schema'
import type { LevelLine } from '@qingshen/core/workbench/level/level-line'
import { expect, test } from 'vitest'
import { foundSystems, ownDrafts } from './found-systems.ts'
import { lineSign } from './level-signs.ts'
import { shownIndex } from './shown-index.ts'
import { shownValue, valueColumn } from './value-cells.ts'

const INDICATOR = {
  id: 'a',
  title: '制度',
  unit: null,
  kind: 'yes_no',
  direction: null,
  isLimiting: false,
  isVerified: true,
  weight: '1',
  asked: { I: '', II: '', III: '' },
} as const

function aLine(part: Partial<LevelLine>): LevelLine {
  const nothing = {
    row: null,
    text: null,
    value: null,
    reached: null,
    ratio: null,
    weight: null,
    points: null,
    why: null,
  }
  return { indicator: INDICATOR, part: '管理', partId: 'g', isVeto: false, ...nothing, ...part }
}

test('an index just below a mark is not shown as the mark', () => {
  expect([shownIndex(84.998), shownIndex(99.9999999), shownIndex(85), shownIndex(33.333333)]).toEqual([
    '84.998',
    '99.999999',
    '85',
    '33.33',
  ])
})

test('what cannot be read is neither missing nor below; zero, missing and not applicable differ', () => {
  expect(lineSign(aLine({ text: '大约' })).word).toBe('读不出来')
  expect(lineSign(aLine({})).word).toBe('没有数据')
  expect(lineSign(aLine({ text: '不适用', value: 'not_applicable', reached: 'not_applicable' })).word).toBe('不适用')
  expect(lineSign(aLine({ text: '0', value: 0, reached: 'I' })).word).toBe('Ⅰ级')
  expect(lineSign(aLine({ text: '有', value: true, isVeto: true })).word).toBe('否决')
})

test('a word written in another way is shown as it was read and stays among the choices', () => {
  const line = aLine({ text: '√', value: true, reached: 'I' })
  expect(shownValue(line)).toBe('是')
  expect(valueColumn(line, 'before')).toMatchObject({
    kind: 'choice',
    choices: [{ code: '是' }, { code: '否' }, { code: '不适用' }, { code: '√', label: '√（是）' }],
  })
})

test('systems are found by every word of title, source and owner; made-up ones come last', () => {
  const of = (ref: string, title: string, part: Partial<OwnSystem> = {}): OwnSystem => {
    const counts = { rows: 1, unverified: 0, faults: 0, number: null, importedFrom: null }
    const dates = { changedAt: null, publishedAt: null, withdrawnAt: null }
    const people = { owner: null, changedBy: null, publishedBy: null, withdrawnBy: null, withdrawnReason: null }
    const more = {
      kind: 'levels',
      source: '发改委公告',
      isFictitious: false,
      state: 'carried',
      origin: 'carried',
    } as const
    return { ref, code: ref, title, case: null, ...counts, ...dates, ...people, ...more, ...part }
  }
  const all = [
    of('t', '示范电镀', { isFictitious: true }),
    of('e', '电镀行业'),
    of('c', '水泥行业'),
    of('d', '电镀（录入中）', { state: 'draft', case: 'k' }),
  ]
  expect(foundSystems(all, '电镀').map(({ ref }) => ref)).toEqual(['e', 't'])
  expect(foundSystems(all, '公告 水泥').map(({ ref }) => ref)).toEqual(['c'])
  expect(foundSystems(all, '造纸')).toEqual([])
  expect(ownDrafts(all, 'k').map(({ ref }) => ref)).toEqual(['d'])
  expect(ownDrafts(all, 'other')).toEqual([])
})
