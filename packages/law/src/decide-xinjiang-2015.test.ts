import { expect, test } from 'vitest'
import { NO_TRIGGER, decideUnder, rowsOf } from './decide.fixture.ts'

const ON = '2015-06-01'
const decideXinjiang = (...input: readonly object[]) => decideUnder('xinjiang-2015', ON, ...input)

const annex = rowsOf('xinjiang-2015', 'annex-1')
const certain = [...new Set(annex.filter((row) => row['match'] === '确定').map((row) => row['code']))]
const doubtful = rowsOf('xinjiang-2015', 'doubtful').map((row) => row['code'])

test('XJ15-03a annex 1 has 13 rows and 48 products; two products were divided into two classes', () => {
  const products = new Set(annex.map((row) => `${row['row']} ${row['product']}`))
  expect(new Set(annex.map((row) => row['row'])).size).toBe(13)
  expect(products.size).toBe(48)
  expect(annex).toHaveLength(50)
  expect(new Set(annex.map((row) => row['group']))).toEqual(new Set(['钢铁', '水泥', '化工', '有色金属冶炼']))
  expect(certain.filter((code) => doubtful.includes(code))).toEqual([])
})

test('XJ15-03a every class of an annex product is in scope whatever the size, and listed with its row', () => {
  const decisions = decideXinjiang(...certain.map((industry) => ({ industry, size: 'micro', facts: NO_TRIGGER })))
  for (const [index, decision] of decisions.entries()) {
    expect(decision).toMatchObject({ outcome: 'voluntary', mode: null, listed: true, missing: [] })
    const lists = decision.because.find(({ effect }) => effect === 'lists')
    expect(lists?.clause).toBe('XJ15-03a')
    expect(lists?.text).toContain(`（${certain[index]}）对应附表1`)
  }
})

test.for([
  [true, true],
  [false, false],
  [undefined, null],
])('XJ15-03a cement with clinker %s is listed: %s', ([clinker, listed]) => {
  const [decision] = decideXinjiang({
    industry: '3011',
    facts: { ...NO_TRIGGER, ...(clinker === undefined ? {} : { clinker }) },
  })
  expect(decision).toMatchObject({ outcome: 'voluntary', listed, missing: [] })
})

test('XJ15-03a petrochemicals and products without a certain class are listed only when that is declared', () => {
  expect(doubtful).toEqual(['2511', '2519', '3985', '3218'])
  for (const industry of doubtful) {
    const [open, inside, outside] = decideXinjiang(
      { industry, facts: NO_TRIGGER },
      { industry, facts: { ...NO_TRIGGER, annexMatch: true } },
      { industry, facts: { ...NO_TRIGGER, annexMatch: false } },
    )
    expect(open).toMatchObject({ outcome: 'voluntary', listed: null, missing: [] })
    expect(inside).toMatchObject({ outcome: 'voluntary', listed: true })
    expect(outside).toMatchObject({ outcome: 'voluntary', listed: false })
  }
})

test('XJ15-03a what the annex does not print is out: phosphate fertiliser, ferroalloys and the like', () => {
  const left = ['2622', '3140', '2646', '2659', '2672', '3130', '3214', '3229', '3239', '2521', '6210']
  for (const decision of decideXinjiang(...left.map((industry) => ({ industry, facts: NO_TRIGGER })))) {
    expect(decision).toMatchObject({ outcome: 'voluntary', listed: false })
    expect(decision.because[0]?.clause).toBe('XJ05-06')
  }
})

test('XJ15-03a a declared annexMatch overrides the mapping, cement and its clinker too', () => {
  const listed = (industry: string, facts: object) =>
    decideXinjiang({ industry, facts: { ...NO_TRIGGER, ...facts } })[0].listed
  expect(listed('3110', { annexMatch: false })).toBe(false)
  expect(listed('3140', { annexMatch: true })).toBe(true)
  expect(listed('3011', { annexMatch: true, clinker: false })).toBe(true)
  expect(listed('3011', { annexMatch: false, clinker: true })).toBe(false)
})

test('XJ15-03a a triggered enterprise out of scope is mandatory, but not on this list', () => {
  const [inside, outside] = decideXinjiang(
    { industry: '3110', facts: { overStandard: true } },
    { industry: '3140', facts: { overStandard: true } },
  )
  expect(inside).toMatchObject({ outcome: 'mandatory', mode: 'full', listed: true, missing: [] })
  expect(outside).toMatchObject({ outcome: 'mandatory', mode: 'full', listed: false, missing: [] })
  expect(outside?.because.map(({ clause, effect }) => [clause, effect])).toEqual([
    ['XJ05-08a', 'mandatory'],
    ['XJ05-13', 'mode'],
    ['XJ15-A1', 'not_listed'],
  ])
})

test.for(['suspendedTwoYears', 'onClosureList', 'notYetAccepted'])(
  'XJ15-03b %s, once proven, excludes before every trigger; without proof it is false',
  (fact) => {
    const [proven, denied] = decideXinjiang(
      { industry: '3110', facts: { [fact]: true, overStandard: true } },
      { industry: '3110', facts: { [fact]: false, overStandard: true } },
    )
    expect(proven).toMatchObject({ outcome: 'excluded', mode: null, listed: false, missing: [] })
    expect(proven.because[0]).toMatchObject({ clause: 'XJ15-03b', effect: 'excludes' })
    expect(denied).toMatchObject({ outcome: 'mandatory', listed: true })
    expect(decideXinjiang({ industry: '3110' })[0].missing).not.toContain(fact)
  },
)

test('XJ15-03c a prior audit still valid takes an enterprise off the list and changes nothing else', () => {
  for (const facts of [NO_TRIGGER, { ...NO_TRIGGER, overCap: true }]) {
    const [without, withAudit] = decideXinjiang(
      { industry: '2621', facts },
      { industry: '2621', facts: { ...facts, validPriorAudit: true } },
    )
    expect(without.listed).toBe(true)
    expect(withAudit).toMatchObject({ outcome: without.outcome, mode: without.mode, listed: false, missing: [] })
    expect(withAudit?.because).toContainEqual(expect.objectContaining({ clause: 'XJ15-03c', effect: 'not_listed' }))
  }
})

test('XJ15-05a in scope: an order where a trigger holds, otherwise an agreement', () => {
  const [triggered, agreed] = decideXinjiang(
    { industry: '3211', facts: { toxicDischarge: true } },
    { industry: '3211', facts: NO_TRIGGER },
  )
  expect(triggered).toMatchObject({ outcome: 'mandatory', listed: true })
  expect(triggered.because[0]?.clause).toBe('XJ05-08b')
  expect(agreed).toMatchObject({ outcome: 'voluntary', listed: true })
  expect(agreed?.because[0]).toMatchObject({ clause: 'XJ15-05a', effect: 'voluntary' })
  expect(agreed?.because[0]?.text).toContain('签订')
})

test('XJ15-A2 the list decides: an enterprise known only to stand on it is listed, its triggers stay open', () => {
  const [decision] = decideXinjiang({ facts: { annexMatch: true } })
  expect(decision).toMatchObject({ outcome: 'undetermined', listed: true })
  expect(decision.missing).not.toContain('industry')
  expect(decision.because).toContainEqual(expect.objectContaining({ clause: 'XJ15-03a', effect: 'lists' }))
})
