import type { Decision } from '@qingshen/core/scope/decision.schema'
import { decide } from '@qingshen/core/scope/decide'
import { expect, test } from 'vitest'
import { decideReference } from './decide-reference.ts'
import { findLaw } from './load-law.ts'

const NO_TRIGGER = {
  overStandard: false,
  overCap: false,
  energyOverQuota: false,
  toxicMaterial: false,
  toxicDischarge: false,
}
const NO_STEPS = { miningStep: false, coatingStep: false }
const STRICT = { highConsumption: true, priorityChemicals: false }
const SIZES = ['large', 'medium', 'small', 'micro'] as const

function decideShanxi(...input: readonly object[]): readonly Decision[] {
  const law = findLaw('shanxi-2022')
  if (law === undefined) throw new Error('no law')
  return decide(
    law,
    '2023-03-01',
    input.map((each) => ({ name: '企业', ...each })),
    decideReference(),
  )
}

const annex = findLaw('shanxi-2022')?.tables['annex']?.rows ?? []

test('SX22-A has 118 rows: 117 classes and the coating row, 41 of all sizes, 76 large and medium, 1 not micro', () => {
  const count = (size: string): number => annex.filter((row) => row['size'] === size).length
  expect(annex).toHaveLength(118)
  expect(annex.filter((row) => row['code'] === '')).toHaveLength(1)
  expect(new Set(annex.map((row) => row['code'])).size).toBe(118)
  expect(new Set(annex.map((row) => row['group'])).size).toBe(13)
  expect([count('所有'), count('大中型'), count('大中小型')]).toEqual([41, 76, 1])
  expect(annex.filter((row) => row['note'] !== '').map((row) => row['code'])).toEqual(['0610', '0620', '0690'])
})

test.for(annex.map((row) => [row['code'] === '' ? '涂装' : row['code'], row] as const))(
  'SX22-A row %s is mandatory for exactly the sizes it names',
  ([, row]) => {
    const coating = row['code'] === ''
    const industry = coating ? '3611' : row['code']
    const steps = { miningStep: row['note'] !== '', coatingStep: coating }
    const mandatory = { 所有: 4, 大中型: 2, 大中小型: 3 }[row['size'] ?? ''] ?? 0
    const facts = { ...NO_TRIGGER, ...steps, ...STRICT }
    const decisions = decideShanxi(...SIZES.map((size) => ({ industry, size, facts })))
    expect(decisions.map(({ outcome }) => outcome)).toEqual(
      SIZES.map((_, index) => (index < mandatory ? 'mandatory' : 'voluntary')),
    )
    const first = decisions[0]
    expect(first).toMatchObject({ mode: 'full', listed: true, missing: [] })
    expect(first?.because[0]).toMatchObject({ clause: 'SX22-A', effect: 'mandatory' })
    expect(first?.because[0]?.text).toContain(industry)
    expect(first?.because[0]?.text).toContain(row['group'])
  },
)

test('SX22-A notes [1]-[3]: without a mining step these three classes are not obliged', () => {
  for (const industry of ['0610', '0620', '0690']) {
    const [without, unknown] = decideShanxi(
      { industry, facts: { ...NO_TRIGGER, ...STRICT, miningStep: false } },
      { industry, facts: { ...NO_TRIGGER, ...STRICT } },
    )
    expect(without).toMatchObject({ outcome: 'voluntary', mode: null, listed: false, missing: [] })
    expect(unknown).toMatchObject({ outcome: 'undetermined', mode: null, listed: null, missing: ['miningStep'] })
  }
})

test('SX22-A a mining step elsewhere than in the noted classes changes nothing', () => {
  const [decision] = decideShanxi({
    industry: '6210',
    size: 'large',
    facts: { ...NO_TRIGGER, ...NO_STEPS, miningStep: true },
  })
  expect(decision).toMatchObject({ outcome: 'voluntary', listed: false })
})

test('SX22-A matches classes exactly, never by prefix: gaps in the series are not obliged', () => {
  for (const industry of ['3130', '3218', '0711', '0722', '0914', '0915', '2671', '2672']) {
    const [decision] = decideShanxi({ industry, size: 'large', facts: { ...NO_TRIGGER, ...NO_STEPS } })
    expect(decision).toMatchObject({ outcome: 'voluntary', mode: null, listed: false, missing: [] })
  }
})

test('SX22-A castings with a coating step have both grounds, in the order of the annex', () => {
  const [decision] = decideShanxi({ industry: '3391', size: 'large', facts: { coatingStep: true, ...STRICT } })
  const grounds = decision?.because.filter(({ effect }) => effect === 'mandatory').map(({ text }) => text) ?? []
  expect(grounds).toHaveLength(2)
  expect(grounds[0]).toContain('黑色金属铸造（3391）列入附件“电镀”类')
  expect(grounds[1]).toContain('工业涂装')
})

test('SX22-03a belongs on the master register exactly when mandatory, for the triggers too', () => {
  const [inAnnex, triggered, neither] = decideShanxi(
    { industry: '2521' },
    { industry: '6210', facts: { toxicDischarge: true } },
    { industry: '6210', facts: { ...NO_TRIGGER } },
  )
  expect(inAnnex).toMatchObject({ outcome: 'mandatory', listed: true })
  expect(inAnnex?.because).toContainEqual(expect.objectContaining({ clause: 'SX22-03a', effect: 'lists' }))
  expect(triggered).toMatchObject({ outcome: 'mandatory', listed: true })
  expect(triggered?.because[0]?.clause).toBe('CPPL2012-27(2)(3)')
  expect(neither).toMatchObject({ outcome: 'voluntary', listed: false })
  expect(neither?.because).toContainEqual(expect.objectContaining({ clause: 'SX22-03a', effect: 'not_listed' }))
})

test.for([
  [true, true, 'full', []],
  [true, undefined, 'full', []],
  [undefined, true, 'full', []],
  [false, true, 'full', []],
  [false, false, 'simplified', []],
  [false, undefined, null, ['priorityChemicals']],
  [undefined, false, null, ['highConsumption']],
  [undefined, undefined, null, ['highConsumption', 'priorityChemicals']],
] as const)('SX22-03i high consumption %s, priority chemicals %s: mode %s', ([high, priority, mode, missing]) => {
  const facts = Object.fromEntries(
    Object.entries({ highConsumption: high, priorityChemicals: priority }).filter(([, value]) => value !== undefined),
  )
  const [decision] = decideShanxi({ industry: '3110', facts })
  expect(decision).toMatchObject({ outcome: 'mandatory', mode, listed: true, missing })
  expect(decision?.because.filter(({ effect }) => effect === 'open').map(({ clause }) => clause)).toEqual(
    missing.map(() => 'SX22-03i'),
  )
})

test('sizes come from employees and revenue, and a stated size wins', () => {
  const facts = { ...NO_TRIGGER, ...STRICT }
  const [medium, small, stated, unknown, micro] = decideShanxi(
    { industry: '3012', employees: 300, revenue: 2000, facts },
    { industry: '3012', employees: 299, revenue: 100_000, facts },
    { industry: '3012', employees: 5000, revenue: 100_000, size: 'micro', facts },
    { industry: '3012', employees: 5000, facts },
    { industry: '3012', employees: 19, facts },
  )
  expect(medium).toMatchObject({ outcome: 'mandatory', mode: 'full' })
  expect(small).toMatchObject({ outcome: 'voluntary' })
  expect(stated).toMatchObject({ outcome: 'voluntary' })
  expect(unknown).toMatchObject({ outcome: 'undetermined', missing: ['size'] })
  expect(micro).toMatchObject({ outcome: 'voluntary' })
})

test('an unknown industry is asked for like a fact, and only where it can change something', () => {
  const [open, settled] = decideShanxi(
    { size: 'small', facts: { ...NO_TRIGGER, ...STRICT, ...NO_STEPS } },
    { facts: { overCap: true, ...STRICT } },
  )
  expect(open).toMatchObject({ outcome: 'undetermined', missing: ['industry'] })
  expect(open?.because).toEqual([expect.objectContaining({ effect: 'open', clause: 'SX22-A' })])
  expect(settled).toMatchObject({ outcome: 'mandatory', mode: 'full', listed: true, missing: [] })
})
