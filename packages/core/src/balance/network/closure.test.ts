import { expect, test } from 'vitest'
import { decimalText } from '../../kernel/decimal.ts'
import { closureOf } from './closure.ts'
import { SUBSTANCE, MATERIAL, aConcentration, aFlow, aMeasurement, aNetwork } from './network.fixture.ts'
import { checkStatedBalance } from './stated-balance.ts'

const printed = aNetwork([aFlow('in', '>a'), aFlow('out', 'a>')], {
  measurements: [aMeasurement('in', '4746025'), aMeasurement('out', '4646377')],
})

test('trap 25: the difference of a printed balance is computed, 99,648 and 2.10 %; the stated 43,088 and 0.91 % are caught', () => {
  const { plant } = closureOf(printed, 'p', 'm')
  expect(decimalText(plant.difference!)).toBe('99648')
  expect(plant.deviation!.times(100).toFixed(2)).toBe('2.10')
  const stated = { input: '4746025', output: '4646377', difference: '43088', deviation: '0.91' }
  const issues = checkStatedBalance(stated, plant, '/periods/0')
  expect(issues.map(({ code, pointer, severity }) => [code, pointer, severity])).toEqual([
    ['balance.stated_difference', '/periods/0/difference', 'error'],
    ['balance.stated_deviation', '/periods/0/deviation', 'error'],
  ])
  expect(issues[0]!.message).toContain('99,648')
  expect(issues[1]!.message).toContain('2.10 %')
  const right = { difference: '-99648', deviation: '2.10' }
  expect(checkStatedBalance({ ...stated, ...right }, plant)).toEqual([])
})

test('a printed balance is recomputed from its own totals where nothing was measured, and its totals from measurements', () => {
  const stated = { input: '100', output: '90', difference: '8' }
  const unknown = { input: null, output: null }
  expect(checkStatedBalance(stated, unknown).map(({ pointer }) => pointer)).toEqual(['/difference'])
  expect(checkStatedBalance({ input: '4746025', output: '4646300' }, closureOf(printed, 'p', 'm').plant)).toMatchObject(
    [{ code: 'balance.stated_total', pointer: '/output' }],
  )
  expect(checkStatedBalance({}, unknown)).toEqual([])
})

test('XJ05-13c closure of each unit and of the plant in the unit of the layer, exactly', () => {
  const network = aNetwork([aFlow('in', '>a'), aFlow('ab', 'a>b'), aFlow('waste', 'a>'), aFlow('out', 'b>')], {
    measurements: [
      aMeasurement('in', '0.3'),
      aMeasurement('ab', '200', { unit: 'kg' }),
      aMeasurement('waste', '100', { unit: 'kg' }),
      aMeasurement('out', '0.19'),
    ],
  })
  const { units, plant } = closureOf(network, 'p', 'm')
  expect(units.map(({ unit, difference }) => [unit, decimalText(difference!)])).toEqual([
    ['a', '0'],
    ['b', '0.01'],
  ])
  expect(decimalText(units[1]!.deviation!)).toBe('0.05')
  expect(decimalText(plant.input!.minus(plant.output!))).toBe('0.01')
})

test('trap 10: zero waste is an answer, a missing value is not; nothing entering has no deviation', () => {
  const flows = [aFlow('in', '>a'), aFlow('waste', 'a>')]
  const zero = aNetwork(flows, { measurements: [aMeasurement('in', '5'), aMeasurement('waste', '0', { sd: '0.1' })] })
  expect(closureOf(zero, 'p', 'm').plant).toMatchObject({ missing: [] })
  expect(decimalText(closureOf(zero, 'p', 'm').plant.difference!)).toBe('5')
  const missing = aNetwork(flows, { measurements: [aMeasurement('in', '5')] })
  expect(closureOf(missing, 'p', 'm').plant).toMatchObject({ output: null, difference: null, missing: ['waste'] })
  const nothing = aNetwork(flows, { measurements: [aMeasurement('in', '0', { sd: '1' }), aMeasurement('waste', '2')] })
  expect(closureOf(nothing, 'p', 'm').plant.deviation).toBeNull()
  expect(closureOf(nothing, 'p', 'unknown').units).toEqual([])
})

test('the closure of a substance is carrier times concentration, in its own unit', () => {
  const network = aNetwork([aFlow('in', '>a'), aFlow('out', 'a>'), aFlow('sludge', 'a>')], {
    layers: [MATERIAL, SUBSTANCE],
    measurements: [aMeasurement('in', '10'), aMeasurement('out', '9'), aMeasurement('sludge', '1000', { unit: 'kg' })],
    concentrations: [
      aConcentration('in', '2'),
      aConcentration('out', '20000', { unit: 'g_per_t' }),
      aConcentration('sludge', '0', { sd: '0.1' }),
    ],
  })
  const { plant } = closureOf(network, 'p', 's')
  expect([plant.input, plant.output, plant.deviation].map((value) => decimalText(value!))).toEqual([
    '200',
    '180',
    '0.1',
  ])
})
