import { present } from '../../kernel/present.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, decimalText } from '../../kernel/decimal.ts'
import { UNITS } from '../../kernel/unit.ts'
import type { Closure, LayerClosure } from './closure.ts'
import { flowsOf, measuredValues } from './measured-values.ts'
import type { NetworkSuspect } from './network-result.ts'
import { isBeyondBound } from './network-result.ts'
import type { NetworkLayer, PlantNetwork } from './network.schema.ts'

/** A deviation that is too large: `unit` null is the whole plant; `sentence` says what, how much, what to check first. */
export type DeviationFinding = {
  readonly unit: string | null
  readonly layer: string
  /** Share of the input, as decimal text; null where nothing enters. */
  readonly deviation: string | null
  readonly sentence: string
}

/**
 * One plain sentence for each unit, and for the plant, whose balance in a layer deviates by more than the layer's
 * tolerance (without one: by anything). A balance with a missing value is none.
 */
export function explainDeviations(
  network: PlantNetwork,
  period: string,
  layer: NetworkLayer,
  { units, plant }: LayerClosure,
): DeviationFinding[] {
  const ends = flowsOf(network, layer.id)
  const values = measuredValues(network, period, layer)
  const named = units.map((closure) => ({ unit: closure.unit, closure }))
  return [{ unit: null, closure: plant }, ...named].flatMap(({ unit, closure }) => {
    const { difference, deviation } = closure
    if (difference === null || difference.isZero()) return []
    if (deviation !== null && layer.tolerance !== undefined && deviation.lte(layer.tolerance)) return []
    const isHere = ({ from, to }: { from: string | null; to: string | null }): boolean =>
      unit === null ? (from === null) !== (to === null) : from === unit || to === unit
    const largest = ends
      .filter(isHere)
      .sort((a, b) =>
        present(values.get(b.id))
          .abs()
          .cmp(present(values.get(a.id)).abs()),
      )
      .slice(0, 2)
      .map(({ name }) => `“${name}”`)
    const where = unit === null ? '全厂' : `工序“${network.units.find(({ id }) => id === unit)?.name ?? unit}”`
    const sentence = deviationSentence({ where, layer, closure, largest: largest.join('和') })
    return [{ unit, layer: layer.id, deviation: deviation === null ? null : decimalText(deviation), sentence }]
  })
}

type Deviation = { where: string; layer: NetworkLayer; closure: Closure; largest: string }

function deviationSentence({ where, layer, closure, largest }: Deviation): string {
  const { input, output, difference, deviation } = closure
  const unit = UNITS[layer.unit].symbol
  const amount = `${shown(present(difference).abs())} ${unit}`
  const gap = present(difference).gt(0) ? `有 ${amount} 没有去向` : `多出 ${amount} 没有来源`
  const share = deviation === null ? '没有输入' : `偏差 ${percent(deviation)}`
  const limit = layer.tolerance === undefined ? '' : `，超过允许的 ${percent(decimal(layer.tolerance))}`
  const next = present(difference).gt(0)
    ? '再查有没有漏计的废弃物、蒸发、跑冒滴漏和库存增加'
    : '再查有没有漏计的补充水、返料、吸收的水分和库存减少'
  return `${where}的${layer.name}平衡不上：输入 ${shown(present(input))} ${unit}，输出 ${shown(present(output))} ${unit}，${gap}（${share}${limit}）。先核对最大的${largest}的读数和单位，${next}。`
}

/**
 * One plain sentence for a suspected measurement or relation: what does not fit, by how much, what to check first. A value
 * below the bound of the suspect is never named as what it should be.
 */
export function explainSuspect(network: PlantNetwork, period: string, suspect: NetworkSuspect): string {
  const { kind, layer, id, measured, statistic } = suspect
  const found = network.layers.find((one) => one.id === layer)
  const flow = network.flows.find((one) => one.id === id)?.name ?? id
  const fit = fitOf(suspect)
  const weight = `相差是误差应有范围的 ${(statistic / 2).toFixed(1)} 倍`
  if (kind === 'relation') {
    return `流股关系的系数填的是 ${near(measured)}，${fit}，${weight}。先核对系数的来历和所指的流股。`
  }
  if (kind === 'concentration') {
    const unit = network.concentrations.find((one) => {
      return one.flow === id && one.layer === layer && one.period === period
    })?.unit
    const symbol = unit === undefined ? '' : ` ${UNITS[unit].symbol}`
    return `“${flow}”的${found?.name ?? ''}含量实测 ${near(measured)}${symbol}，${fit}，${weight}。先核对取样地点、化验单和含量的单位。`
  }
  const symbol = found === undefined ? '' : ` ${UNITS[found.unit].symbol}`
  return `“${flow}”实测 ${near(measured)}${symbol}，${fit}，${weight}。先核对这一股的仪表读数、单位和抄录，再查它两端的工序有没有漏画的流股。`
}

function fitOf(suspect: NetworkSuspect): string {
  const { expected, expectedSd, least } = suspect
  if (least !== null && isBeyondBound(suspect)) {
    return `与其余数据对不上，但改到下限 ${near(least)} 也还不够，只改这一处解释不了，附近还有别的错误或者漏画的流股`
  }
  return `按其余数据推算应在 ${near(Math.max(expected, least ?? expected))} 左右（±${near(2 * expectedSd)}）`
}

/** One sentence for suspects that fit once others are set aside: neighbours of a gross error look wrong with it. */
export function explainNeighbours(network: PlantNetwork, suspects: readonly NetworkSuspect[]): string {
  const names = suspects.map(({ kind, id, layer }) => {
    const flow = network.flows.find((one) => one.id === id)?.name ?? id
    if (kind === 'relation') return '流股关系的系数'
    const substance = kind === 'flow' ? '' : `的${network.layers.find((one) => one.id === layer)?.name ?? ''}含量`
    return `“${flow}”${substance}`
  })
  const some = names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join('、')}等` : names.join('、')
  return `另有 ${names.length} 处（${some}）也对不上，多半是受前面几处牵连。先核对前面几处，改正后重新校核。`
}

const MOST_NAMES = 6

function percent(share: Decimal): string {
  return `${share.times(100).toFixed(2)} %`
}

/** At most six digits after the point. */
function shown(value: Decimal): string {
  return decimalText(value.toDecimalPlaces(6))
}

/** Four digits, without an exponent. */
function near(value: number): string {
  return value === 0 ? '0' : decimalText(decimal(value.toPrecision(4)))
}
