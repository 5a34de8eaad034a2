import type { Dimension, UnitCode } from '@qingshen/core/kernel/unit'
import { UNITS } from '@qingshen/core/kernel/unit'

const TITLES: Readonly<Record<Dimension, string>> = {
  mass: '质量',
  volume: '体积',
  energy: '能量',
  standard_coal: '标准煤',
  carbon: '二氧化碳',
  mass_per_volume: '浓度',
  ratio: '比例、含量',
  money: '金额',
  power: '功率',
  area: '面积',
  length: '长度',
  time: '时间',
  count: '数量',
}

interface UnitGroup {
  title: string
  units: readonly { code: UnitCode; symbol: string }[]
}

/** Units to choose from by what they measure; absent: all. */
export function unitGroups(dimensions?: readonly Dimension[]): readonly UnitGroup[] {
  const codes = Object.keys(UNITS) as UnitCode[]
  const all = Object.keys(TITLES) as Dimension[]
  return all
    .filter((dimension) => dimensions === undefined || dimensions.includes(dimension))
    .map((dimension) => {
      const units = codes.filter((code) => UNITS[code].dimension === dimension)
      return { title: TITLES[dimension], units: units.map((code) => ({ code, symbol: UNITS[code].symbol })) }
    })
}
