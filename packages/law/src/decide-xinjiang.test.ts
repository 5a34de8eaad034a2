import type { Decision } from '@qingshen/core/scope/decision.schema'
import { decide } from '@qingshen/core/scope/decide'
import { expect, test } from 'vitest'
import { decideReference } from './decide-reference.ts'
import { findLaw } from './load-law.ts'

function decideXinjiang(on: string, ...input: readonly object[]): readonly Decision[] {
  const law = findLaw('xinjiang-2005')
  if (law === undefined) throw new Error('no law')
  return decide(
    law,
    on,
    input.map((each, index) => ({ name: `企业${index}`, ...each })),
    decideReference(),
  )
}

const NO = { overStandard: false, overCap: false, toxicMaterial: false, toxicDischarge: false }

test('XJ05-06 an enterprise within its limits may run a voluntary audit and is not listed', () => {
  const [decision] = decideXinjiang('2010-01-01', { facts: NO })
  expect(decision).toMatchObject({ name: '企业0', outcome: 'voluntary', mode: null, listed: false, missing: [] })
  expect(decision?.because[0]).toMatchObject({ clause: 'XJ05-06', effect: 'voluntary' })
  expect(decision?.because[1]).toMatchObject({ effect: 'not_listed' })
})

test.for(['overStandard', 'overCap'])('XJ05-08a %s alone makes an audit mandatory, in full, and listed', (fact) => {
  const [decision] = decideXinjiang('2010-01-01', { facts: { [fact]: true } })
  expect(decision).toMatchObject({ outcome: 'mandatory', mode: 'full', listed: true, missing: [] })
  expect(decision?.because.map(({ effect }) => effect)).toEqual(['mandatory', 'mode', 'lists'])
  expect(decision?.because[0]?.clause).toBe('XJ05-08a')
  expect(decision?.because[0]?.text).toContain('第八条（一）')
})

test.for(['toxicMaterial', 'toxicDischarge'])(
  'XJ05-08b %s alone makes an audit mandatory, whatever the quantity',
  (fact) => {
    const [decision] = decideXinjiang('2010-01-01', { size: 'micro', facts: { ...NO, [fact]: true } })
    expect(decision).toMatchObject({ outcome: 'mandatory', mode: 'full', listed: true, missing: [] })
    expect(decision?.because[0]?.clause).toBe('XJ05-08b')
  },
)

test('XJ05-08a and XJ05-08b together give both reasons, and the sentence names the facts that hold', () => {
  const [decision] = decideXinjiang('2010-01-01', {
    facts: { overCap: true, overStandard: true, toxicDischarge: true },
  })
  expect(decision?.because.filter(({ effect }) => effect === 'mandatory').map(({ clause }) => clause)).toEqual([
    'XJ05-08a',
    'XJ05-08b',
  ])
  expect(decision?.because[0]?.text).toContain('排放超过标准、排放超过总量控制指标')
})

test('energy over quota is inherited from the national law from 2012-07-01 to 2026-08-14, not before and not after', () => {
  const outcomes = ['2012-06-30', '2012-07-01', '2026-08-14', '2026-08-15'].map((on) => {
    return decideXinjiang(on, { facts: { ...NO, energyOverQuota: true } })[0]
  })
  expect(outcomes.map((decision) => decision?.outcome)).toEqual(['voluntary', 'mandatory', 'mandatory', 'voluntary'])
  expect(outcomes[1]?.because[0]?.clause).toBe('CPPL2012-27(2)(2)')
  expect(decideXinjiang('2026-08-15', {})[0]?.missing).not.toContain('energyOverQuota')
  expect(decideXinjiang('2026-08-14', {})[0]?.missing).toContain('energyOverQuota')
})

test('an unknown trigger leaves the outcome open; one open entry per missing fact, each with its clause', () => {
  const [decision] = decideXinjiang('2010-01-01', { facts: { overStandard: false, toxicMaterial: false } })
  expect(decision).toMatchObject({
    outcome: 'undetermined',
    mode: null,
    listed: null,
    missing: ['overCap', 'toxicDischarge'],
  })
  expect(decision?.because.map(({ clause, effect }) => [clause, effect])).toEqual([
    ['XJ05-08a', 'open'],
    ['XJ05-08b', 'open'],
  ])
})

test('facts the law does not ask for are neither missing nor of any effect', () => {
  const [decision] = decideXinjiang('2010-01-01', {
    industry: '3011',
    permitClass: 'none',
    facts: { ...NO, clinker: true },
  })
  expect(decision).toMatchObject({ outcome: 'voluntary', missing: [] })
})

test('a division outside the region is outside, whatever the facts; one inside, old codes too, is judged', () => {
  const [outside, inside, old] = decideXinjiang(
    '2010-01-01',
    { division: '620100', facts: { overStandard: true } },
    { division: '650400', facts: NO },
    { division: '652100', facts: NO },
  )
  expect(outside).toMatchObject({ outcome: 'outside', mode: null, listed: false, missing: [] })
  expect(outside?.because).toEqual([expect.objectContaining({ clause: 'XJ05-03' })])
  expect([inside?.outcome, old?.outcome]).toEqual(['voluntary', 'voluntary'])
})

test('before the law is in force there is a problem, not a decision', () => {
  expect(() => decideXinjiang('2005-10-31', {})).toThrow(expect.objectContaining({ code: 'law_not_in_force' }))
  expect(decideXinjiang('2005-11-01', { facts: NO })).toHaveLength(1)
})
