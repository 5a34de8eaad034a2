import { expect, test } from 'vitest'
import { closureOf } from './closure.ts'
import { explainDeviations, explainNeighbours, explainSuspect } from './explain-balance.ts'
import { grossErrorsOf } from './gross-errors.ts'
import { reconcileNetwork } from './reconcile-network.ts'
import { MATERIAL, SUBSTANCE, aConcentration, aFlow, aMeasurement, aNetwork } from './network.fixture.ts'

const flows = [
  aFlow('in', '>a'),
  aFlow('ab', 'a>b'),
  aFlow('waste', 'a>'),
  aFlow('bc', 'b>c'),
  aFlow('back', 'c>a'),
  aFlow('out', 'c>'),
]
const true_ = { in: 100, ab: 110, waste: 10, bc: 110, back: 20, out: 90 }

function measured(wrong: Partial<typeof true_>) {
  return Object.entries({ ...true_, ...wrong }).map(([id, value]) => aMeasurement(id, String(value)))
}

test('each deviation over the tolerance is one plain sentence, the others are none', () => {
  const network = aNetwork(flows, { measurements: measured({ bc: 90 }) })
  const found = explainDeviations(network, 'p', MATERIAL, closureOf(network, 'p', 'm'))
  expect(found.map(({ unit, deviation }) => [unit, Number(deviation).toFixed(4)])).toEqual([
    ['b', '0.1818'],
    ['c', '0.2222'],
  ])
  expect(found[0]!.sentence).toBe(
    '工序“工序b”的物料平衡不上：输入 110 t，输出 90 t，有 20 t 没有去向（偏差 18.18 %，超过允许的 5.00 %）。先核对最大的“流股ab”和“流股bc”的读数和单位，再查有没有漏计的废弃物、蒸发、跑冒滴漏和库存增加。',
  )
  expect(found[1]!.sentence).toContain('多出 20 t 没有来源')
  const { tolerance: _, ...strict } = MATERIAL
  const small = aNetwork(flows, { layers: [strict], measurements: measured({ out: 90.1 }) })
  const all = explainDeviations(small, 'p', strict, closureOf(small, 'p', 'm'))
  expect(all.map(({ unit }) => unit)).toEqual([null, 'c'])
  expect(all[0]!.sentence).toContain('全厂的物料平衡不上')
})

test('a balance with a missing value, or without input, is not called a deviation of some per cent', () => {
  const network = aNetwork(flows, { measurements: measured({ bc: 90 }).slice(0, 3) })
  expect(explainDeviations(network, 'p', MATERIAL, closureOf(network, 'p', 'm'))).toEqual([])
  const nothing = aNetwork([aFlow('in', '>a'), aFlow('out', 'a>')], {
    measurements: [aMeasurement('in', '0', { sd: '1' }), aMeasurement('out', '5')],
  })
  const [found] = explainDeviations(nothing, 'p', MATERIAL, closureOf(nothing, 'p', 'm'))
  expect(found!.deviation).toBeNull()
  expect(found!.sentence).toContain('没有输入')
})

test('two planted gross errors are found one after the other, each with what it should be', () => {
  const concentrations = Object.keys(true_).map((id) => aConcentration(id, id === 'ab' ? '7' : '4'))
  const network = aNetwork(flows, {
    layers: [MATERIAL, SUBSTANCE],
    measurements: measured({ bc: 140 }),
    concentrations,
  })
  const errors = grossErrorsOf(network, 'p')
  expect(errors.map(({ kind, id }) => [kind, id])).toEqual([
    ['concentration', 'ab'],
    ['flow', 'bc'],
  ])
  expect(errors[1]!.expected).toBeCloseTo(110, 0)
  expect(explainSuspect(network, 'p', errors[1]!)).toMatch(/^“流股bc”实测 140 t，按其余数据推算应在 1(09|10)/)
  expect(explainSuspect(network, 'p', errors[0]!)).toMatch(/^“流股ab”的铬含量实测 7 %，按其余数据推算应在 /)
  const { suspects } = reconcileNetwork(network, 'p').groups[0]!
  expect(suspects.length).toBeGreaterThan(errors.length)
  expect(explainNeighbours(network, suspects.slice(2, 4))).toMatch(
    /^另有 2 处（“流股.*也对不上，多半是受前面几处牵连。先核对/,
  )
  expect(grossErrorsOf(aNetwork(flows, { measurements: measured({}) }), 'p')).toEqual([])
})

test('no sentence advises a value below the bound of a suspect; one that can be right comes first', () => {
  const chain = [aFlow('in', '>a'), aFlow('ab', 'a>b'), aFlow('side', 'a>'), aFlow('out', 'b>')]
  const given = { in: '100', ab: '290', side: '5', out: '95' }
  const network = aNetwork(chain, { measurements: Object.entries(given).map(([id, value]) => aMeasurement(id, value)) })
  const { suspects } = reconcileNetwork(network, 'p').groups[0]!
  const side = suspects.find(({ id }) => id === 'side')!
  expect(side).toMatchObject({ least: 0 })
  expect(side.expected).toBeLessThan(-10)
  expect(explainSuspect(network, 'p', side)).toBe(
    `“流股side”实测 5 t，与其余数据对不上，但改到下限 0 也还不够，只改这一处解释不了，附近还有别的错误或者漏画的流股，相差是误差应有范围的 ${(side.statistic / 2).toFixed(1)} 倍。先核对这一股的仪表读数、单位和抄录，再查它两端的工序有没有漏画的流股。`,
  )
  const slightly = { ...side, expected: -1, expectedSd: 2 }
  expect(explainSuspect(network, 'p', slightly)).toContain('应在 0 左右（±4）')
  const errors = grossErrorsOf(network, 'p')
  expect(errors.map(({ id }) => id)).toEqual(['ab'])
  const bounded = network.measurements.map((one) => (one.flow === 'side' ? { ...one, min: '4' } : one))
  const again = reconcileNetwork({ ...network, measurements: bounded }, 'p').groups[0]!.suspects
  expect(again.find(({ id }) => id === 'side')).toMatchObject({ least: 4 })
})

test('a relation that does not fit has its sentence too', () => {
  const network = aNetwork(flows, {
    measurements: measured({}),
    relations: [{ kind: 'transfer', id: 'r', layer: 'm', unit: 'c', out: 'back', share: '0.5', sd: '0.01' }],
  })
  const [error] = grossErrorsOf(network, 'p')
  expect(error).toMatchObject({ kind: 'relation', id: 'r' })
  expect(explainSuspect(network, 'p', error!)).toContain('流股关系的系数填的是 0.5，按其余数据推算应在 0.18')
})
