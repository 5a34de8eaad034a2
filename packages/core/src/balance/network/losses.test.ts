import { expect, test } from 'vitest'
import { decimalText } from '../../kernel/decimal.ts'
import { lossesOf } from './losses.ts'
import { MATERIAL, aFlow, aMeasurement, aNetwork } from './network.fixture.ts'

const flows = [
  aFlow('hide', '>tan', { price: '9000' }),
  aFlow('blue', 'tan>shave'),
  aFlow('trim', 'tan>', { price: '500' }),
  aFlow('leather', 'shave>', { isProduct: true }),
  aFlow('shavings', 'shave>'),
  aFlow('sludge', 'tan>pond', { isProduct: false }),
  aFlow('dry', 'pond>'),
]
const measurements = Object.entries({
  hide: '100',
  blue: '80',
  trim: '6',
  sludge: '10',
  leather: '70',
  shavings: '9',
  dry: '0',
})
const network = aNetwork(flows, {
  measurements: measurements.map(([id, value]) => aMeasurement(id, value, { sd: '1' })),
  losses: [
    { id: 'l1', unit: 'tan', aspect: 'technology', cause: '吸收率低', share: '0.6' },
    { id: 'l2', unit: 'tan', aspect: 'management', cause: '剪裁浪费', flow: 'trim', share: '0.5' },
    { id: 'l3', unit: 'shave', aspect: 'equipment', cause: '刀具磨损' },
    { id: 'l4', unit: 'shave', aspect: 'technology', cause: '削匀量大', share: '0.1' },
  ],
})

test('XJ05-13c losses are input less what leaves for use, ranked, with money and causes in the eight aspects', () => {
  const { units, aspects, unknown } = lossesOf(network, 'p', MATERIAL)
  expect(units.map(({ unit, loss, unaccounted }) => [unit, decimalText(loss), decimalText(unaccounted)])).toEqual([
    ['tan', '20', '4'],
    ['shave', '10', '1'],
    ['pond', '10', '10'],
  ])
  expect(decimalText(units[0]!.share!)).toBe('0.5')
  expect(decimalText(units[0]!.money!)).toBe('180000')
  expect(units[1]!.money).toBeNull()
  expect(units[0]!.causes.map(({ amount }) => decimalText(amount!))).toEqual(['12', '3'])
  expect(units[1]!.causes[0]!.amount).toBeNull()
  expect(aspects.map(({ aspect, amount }) => [aspect, decimalText(amount)])).toEqual([
    ['technology', '13'],
    ['management', '3'],
  ])
  expect(unknown).toEqual([])
})

test('waste flows with prices, all of the loss, are worth their own price', () => {
  const simple = aNetwork(
    [aFlow('in', '>a', { price: '10' }), aFlow('good', 'a>', { isProduct: true }), aFlow('bad', 'a>', { price: '3' })],
    {
      measurements: [aMeasurement('in', '10'), aMeasurement('good', '6'), aMeasurement('bad', '4')],
    },
  )
  expect(decimalText(lossesOf(simple, 'p', MATERIAL).units[0]!.money!)).toBe('12')
})

test('a unit with a missing value has no loss of some amount, and no loss has no share', () => {
  const without = { ...network, measurements: network.measurements.filter(({ flow }) => flow !== 'trim') }
  expect(lossesOf(without, 'p', MATERIAL).unknown).toEqual(['tan'])
  const even = aNetwork([aFlow('in', '>a'), aFlow('good', 'a>', { isProduct: true })], {
    measurements: [aMeasurement('in', '10'), aMeasurement('good', '10')],
  })
  expect(lossesOf(even, 'p', MATERIAL).units[0]).toMatchObject({ share: null })
  expect(lossesOf(aNetwork([]), 'p', MATERIAL).units).toEqual([])
})
