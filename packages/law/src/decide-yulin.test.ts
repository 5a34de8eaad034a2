import { expect, test } from 'vitest'
import { NO_TRIGGER, decideUnder, rowsOf } from './decide.fixture.ts'

const decideYulin = (...input: readonly object[]) => decideUnder('yulin-2022', '2023-01-01', ...input)

const key = rowsOf('yulin-2022', 'key-industries')
const shanxi = rowsOf('shanxi-2022', 'annex')

test('YL22-02b twelve of the 13 industries have classes, those of the groups of the Shanxi annex and 0711', () => {
  const codes = key.map((row) => row['code'])
  const groups = shanxi.filter((row) => row['code'] !== '' && row['code'] !== '2720').map((row) => row['code'])
  expect(new Set(key.map((row) => row['industry'])).size).toBe(12)
  expect(codes).toHaveLength(117)
  expect(new Set(codes)).toEqual(new Set([...groups, '0711']))
})

test.for([
  ['key', 'mandatory', 'full'],
  ['simplified', 'mandatory', 'full'],
  ['registration', 'mandatory', 'quick'],
] as const)('YL22-02b every key industry with permit class %s: %s, %s', ([permitClass, outcome, mode]) => {
  const input = key.map((row) => ({ industry: row['code'], permitClass, size: 'micro', facts: NO_TRIGGER }))
  for (const decision of decideYulin(...input)) {
    expect(decision).toMatchObject({ outcome, mode, listed: true, missing: [] })
    expect(decision.because[0]).toMatchObject({ clause: 'YL22-02b', effect: 'mandatory' })
  }
})

test.for([
  ['key', 'mandatory', 'quick', true],
  ['simplified', 'voluntary', null, false],
  ['registration', 'voluntary', null, false],
] as const)('YL22-02b another industry with permit class %s: %s, %s', ([permitClass, outcome, mode, listed]) => {
  const input = ['2720', '0722', '3130', '8411'].map((industry) => ({ industry, permitClass, facts: NO_TRIGGER }))
  for (const decision of decideYulin(...input)) expect(decision).toMatchObject({ outcome, mode, listed, missing: [] })
})

test('YL22-02b industrial coating is a key industry by division and step', () => {
  const coated = (industry: string, coatingStep: boolean) =>
    decideYulin({ industry, permitClass: 'simplified', facts: { ...NO_TRIGGER, coatingStep } })[0].outcome
  expect(['3311', '4390', '3219'].map((industry) => coated(industry, true))).toEqual([
    'mandatory',
    'mandatory',
    'mandatory',
  ])
  expect([coated('3311', false), coated('3259', true), coated('4411', false)]).toEqual([
    'voluntary',
    'voluntary',
    'mandatory',
  ])
})

test('YL22-02b a trigger makes it mandatory in full, whatever the cell', () => {
  for (const permitClass of ['key', 'simplified', 'registration', 'none']) {
    for (const industry of ['2521', '8411']) {
      const [decision] = decideYulin({ industry, permitClass, facts: { toxicMaterial: true } })
      expect(decision).toMatchObject({ outcome: 'mandatory', mode: 'full', listed: true, missing: [] })
    }
  }
})

test('YL22-02b without a permit class there is no cell; an unknown class is one of three', () => {
  const [none, unknown, other] = decideYulin(
    { industry: '2521', permitClass: 'none', facts: NO_TRIGGER },
    { industry: '2521', facts: NO_TRIGGER },
    { industry: '8411', facts: NO_TRIGGER },
  )
  expect(none).toMatchObject({ outcome: 'undetermined', mode: null, listed: null, missing: ['permitClass'] })
  expect(none.because).toEqual([expect.objectContaining({ clause: 'YL22-02b', effect: 'open' })])
  expect(unknown).toMatchObject({ outcome: 'mandatory', mode: null, listed: true, missing: ['permitClass'] })
  expect(other).toMatchObject({ outcome: 'undetermined', mode: null, listed: null, missing: ['permitClass'] })
})

test('YL22-02b a quick audit stays open where a trigger is unknown, energy only while it is one', () => {
  const input = { industry: '2521', permitClass: 'registration', facts: { ...NO_TRIGGER, energyOverQuota: undefined } }
  const open = JSON.parse(JSON.stringify(input)) as object
  expect(decideUnder('yulin-2022', '2026-08-14', open)[0]).toMatchObject({ mode: null, missing: ['energyOverQuota'] })
  expect(decideUnder('yulin-2022', '2026-08-15', open)[0]).toMatchObject({ mode: 'quick', missing: [] })
})

test('YL22-02c the priority of coal, oil and gas, metallurgy, coking and coal chemicals is data and decides nothing', () => {
  const codesOf = (priority: string) => key.filter((row) => row['priority'] === priority).map((row) => row['code'])
  expect(codesOf('煤炭')).toEqual(['0610', '0620', '0690'])
  expect(codesOf('石油、天然气开采')).toEqual(['0711', '0721'])
  expect(codesOf('冶金')).toEqual(['3110', '3120', '3140', '0810', '0820', '0890'])
  expect(codesOf('焦化')).toEqual(['2521'])
  expect(codesOf('煤化工')).toEqual(['2522', '2523'])
  const [first, later] = decideYulin(
    { industry: '0610', permitClass: 'key', facts: NO_TRIGGER },
    { industry: '1713', permitClass: 'key', facts: NO_TRIGGER },
  )
  expect([first.outcome, first.mode]).toEqual([later?.outcome, later?.mode])
})
