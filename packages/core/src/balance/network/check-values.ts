import { decimal } from '../../kernel/decimal.ts'
import type { Issue } from '../../kernel/issue.ts'
import { pointerOf } from '../../kernel/json-pointer.ts'
import type { Dimension, UnitCode } from '../../kernel/unit.ts'
import { UNITS, dimensionOf } from '../../kernel/unit.ts'
import type { Concentration, FlowMeasurement, PlantNetwork } from './network.schema.ts'
import { networkIssue } from './network-issues.ts'
import type { NetworkNames } from './network-names.ts'
import { networkNames } from './network-names.ts'

const MEASURES: Readonly<Record<Dimension, string>> = {
  mass: '质量',
  energy: '能量',
  standard_coal: '标准煤量',
  carbon: '二氧化碳量',
  volume: '体积',
  mass_per_volume: '单位体积的质量',
  money: '金额',
  power: '功率',
  area: '面积',
  length: '长度',
  time: '时间',
  count: '个数',
  ratio: '比例',
}

/** What is wrong with measured flows and concentrations: ends unknown, measured twice, unit or uncertainty impossible. */
export function checkValues(network: PlantNetwork): Issue[] {
  const names = networkNames(network)
  return [
    ...network.measurements.flatMap((measured, index) => checkMeasurement(names, measured, index)),
    ...network.concentrations.flatMap((measured, index) => checkConcentration(names, measured, index)),
    ...checkTwice(names, network.measurements, 'measurements'),
    ...checkTwice(names, network.concentrations, 'concentrations'),
  ]
}

function checkMeasurement(names: NetworkNames, measured: FlowMeasurement, index: number): Issue[] {
  const flow = names.flows.get(measured.flow)
  const issues = unknownEnds(names, measured, ['measurements', index])
  const name = flow?.name ?? measured.flow
  const layer = names.layers.get(flow?.layer ?? '')
  if (layer !== undefined && dimensionOf(layer.unit) !== dimensionOf(measured.unit)) {
    const params = { name, layer: layer.name, ...units(measured.unit, layer.unit) }
    issues.push(networkIssue('network.wrong_dimension', pointerOf(['measurements', index, 'unit']), params))
  }
  return [...issues, ...checkUncertainty(measured, name, ['measurements', index])]
}

function units(unit: UnitCode, layerUnit: UnitCode) {
  return {
    unit: UNITS[unit].symbol,
    measures: MEASURES[dimensionOf(unit)],
    layerUnit: UNITS[layerUnit].symbol,
    layerMeasures: MEASURES[dimensionOf(layerUnit)],
  }
}

function checkConcentration(names: NetworkNames, measured: Concentration, index: number): Issue[] {
  const path = ['concentrations', index]
  const issues = unknownEnds(names, measured, path)
  const flow = names.flows.get(measured.flow)
  const layer = names.layers.get(measured.layer)
  const name = flow?.name ?? measured.flow
  if (layer === undefined) {
    const params = { what: '物质图层', id: measured.layer }
    issues.push(networkIssue('network.unknown_reference', pointerOf([...path, 'layer']), params))
  } else if (flow !== undefined && layer.carrier !== undefined && layer.carrier !== flow.layer) {
    const params = { name, layer: layer.name }
    issues.push(networkIssue('network.relation_layer', pointerOf([...path, 'flow']), params))
  } else {
    const carrier = names.layers.get(layer.carrier ?? '')
    if (carrier !== undefined && !fitsCarrier(measured.unit, carrier.unit, layer.unit)) {
      const symbols = { carrierUnit: UNITS[carrier.unit].symbol, layerUnit: UNITS[layer.unit].symbol }
      const params = { name, layer: layer.name, unit: UNITS[measured.unit].symbol, ...symbols }
      issues.push(networkIssue('network.wrong_concentration', pointerOf([...path, 'unit']), params))
    }
  }
  return [...issues, ...checkUncertainty(measured, name, path)]
}

/** True when carrier times concentration is an amount of the substance. */
function fitsCarrier(concentration: UnitCode, carrier: UnitCode, substance: UnitCode): boolean {
  const [of, by, gives] = [concentration, carrier, substance].map(dimensionOf)
  return of === 'ratio' ? by === gives : of === 'mass_per_volume' && by === 'volume' && gives === 'mass'
}

function unknownEnds(
  names: NetworkNames,
  { flow, period }: { flow: string; period: string },
  path: (string | number)[],
) {
  const issues: Issue[] = []
  if (!names.flows.has(flow)) {
    issues.push(networkIssue('network.unknown_reference', pointerOf([...path, 'flow']), { what: '流股', id: flow }))
  }
  if (!names.periods.has(period)) {
    issues.push(networkIssue('network.unknown_reference', pointerOf([...path, 'period']), { what: '时段', id: period }))
  }
  return issues
}

function checkUncertainty(measured: FlowMeasurement | Concentration, name: string, path: (string | number)[]): Issue[] {
  const issues: Issue[] = []
  for (const field of ['sd', 'relativeSd'] as const) {
    const value = measured[field]
    if (value !== undefined && decimal(value).isNegative() && !decimal(value).isZero()) {
      issues.push(networkIssue('network.negative_uncertainty', pointerOf([...path, field]), { name, value }))
    }
  }
  const isZero = measured.value !== undefined && decimal(measured.value).isZero()
  if (isZero && measured.sd === undefined && measured.relativeSd !== undefined) {
    issues.push(networkIssue('network.relative_of_zero', pointerOf([...path, 'relativeSd']), { name }))
  }
  return issues
}

function checkTwice(names: NetworkNames, list: readonly (FlowMeasurement | Concentration)[], path: string): Issue[] {
  const seen = new Set<string>()
  return list.flatMap((measured, index) => {
    const key = JSON.stringify([measured.flow, measured.period, 'layer' in measured ? measured.layer : null])
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const name = names.flows.get(measured.flow)?.name ?? measured.flow
    const period = names.periods.get(measured.period)?.name ?? measured.period
    return [networkIssue('network.measured_twice', pointerOf([path, index]), { name, period })]
  })
}
