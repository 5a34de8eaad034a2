import type { ReconciledLayer } from '../../balance/network/network-result.ts'
import { flowsOf } from '../../balance/network/measured-values.ts'
import type { NetworkFlow, NetworkLayer, PlantNetwork } from '../../balance/network/network.schema.ts'
import { decimal, decimalText, sum } from '../../kernel/decimal.ts'
import { grouped } from '../../kernel/grouped.ts'
import type { Issue } from '../../kernel/issue.ts'
import { UNITS } from '../../kernel/unit.ts'
import type { ScenarioBaseline } from './scenario-baseline.ts'
import { plainLayers } from './scenario-baseline.ts'
import type { ScenarioChange } from './scenario-changes.ts'
import { scenarioIssue } from './scenario-issues.ts'
import type { Piece, PieceValues, SolvedPiece } from './scenario-piece.ts'
import { piecesOf, solvePiece } from './scenario-piece.ts'
import { scenarioTotals } from './scenario-totals.ts'
import type { Scenario, ScenarioFlow, ScenarioLayer } from './scenario.ts'

/**
 * The plant after options: a flow that options change is its amount before plus all their changes, exactly; the others
 * are those nearest to before, in relative terms, that close the balance of every unit. Where no balance leads to a
 * changed flow everything stays. What would be negative, is not known before, or cannot balance is an issue that names
 * flows and units and by how much, and its piece of the plant has no amounts after. Substances are left out, which an
 * issue says.
 */
export function scenarioNetwork(
  network: PlantNetwork,
  baseline: ScenarioBaseline,
  changes: readonly ScenarioChange[],
): Scenario {
  const byFlow = grouped(changes, ({ flow }) => flow)
  const found = plainLayers(network).flatMap((layer) => {
    const solved = baseline.layers.find((one) => one.layer === layer.id)
    return solved === undefined ? [] : [layerAfter({ network, layer, byFlow }, solved)]
  })
  const substances = network.layers.filter(({ kind }) => kind === 'substance').map(({ name }) => `“${name}”`)
  const left = substances.length === 0 ? [] : [substancesLeft(network, substances)]
  const issues = [...baseline.issues, ...found.flatMap((one) => one.issues), ...relationsLeft(network, byFlow), ...left]
  return { period: baseline.period, layers: found.map(({ layer }) => layer), issues }
}

/** Relations hold of the plant as it is; a layer that options change is told that they are not kept. */
function relationsLeft({ layers, flows, relations }: PlantNetwork, changed: ReadonlyMap<string, unknown>): Issue[] {
  const moved = new Set(flows.filter(({ id }) => changed.has(id)).map(({ layer }) => layer))
  return layers.flatMap(({ id, name }, at) =>
    moved.has(id) && relations.some(({ layer }) => layer === id)
      ? [scenarioIssue('scenario.relations', `/layers/${at}`, { layer: name })]
      : [],
  )
}

function substancesLeft({ layers }: PlantNetwork, names: readonly string[]): Issue {
  const first = layers.findIndex(({ kind }) => kind === 'substance')
  return scenarioIssue('scenario.substances', `/layers/${first}`, { layers: names.join('、') })
}

type Around = {
  readonly network: PlantNetwork
  readonly layer: NetworkLayer
  readonly byFlow: ReadonlyMap<string, readonly ScenarioChange[]>
}

function layerAfter(around: Around, solved: ReconciledLayer): { layer: ScenarioLayer; issues: Issue[] } {
  const { network, layer, byFlow } = around
  const flows = flowsOf(network, layer.id)
  const before = new Map(solved.flows.map(({ flow, value }) => [flow, value]))
  const after = new Map<string, number | null>()
  const issues: Issue[] = []
  for (const piece of piecesOf(flows)) {
    const answer = pieceAfter(around, piece, before)
    issues.push(...answer.issues)
    for (const [flow, value] of answer.values) after.set(flow, value)
  }
  const told = flows.map(({ id }) => flowAfter(id, before.get(id) ?? null, after.get(id) ?? null, byFlow.get(id) ?? []))
  const totals = {
    before: scenarioTotals(flows, (id) => before.get(id) ?? null),
    after: scenarioTotals(flows, (id) => after.get(id) ?? null),
  }
  return { layer: { layer: layer.id, unit: layer.unit, flows: told, ...totals }, issues }
}

function flowAfter(
  flow: string,
  before: number | null,
  after: number | null,
  stated: readonly ScenarioChange[],
): ScenarioFlow {
  const change = before === null || after === null ? null : after - before
  const share = change === null || before === null || before === 0 ? null : change / Math.abs(before)
  const parts = stated.map(({ row, option, change: amount }) => ({ row, option, change: amount }))
  return { flow, before, after, change, share, parts }
}

type PieceAnswer = { readonly values: PieceValues; readonly issues: readonly Issue[] }

function pieceAfter(around: Around, piece: Piece, before: PieceValues): PieceAnswer {
  const changed = piece.flows.filter(({ id }) => around.byFlow.has(id))
  if (changed.length === 0) return { values: only(before, piece), issues: [] }
  const given = new Map<string, number>()
  const issues: Issue[] = []
  for (const flow of changed) {
    const fixed = fixedAmount(around, flow, before.get(flow.id) ?? null)
    if (typeof fixed === 'number') given.set(flow.id, fixed)
    else issues.push(fixed)
  }
  if (issues.length > 0) return { values: new Map(), issues }
  const isMoved = [...given].some(([id, value]) => value !== before.get(id))
  if (!isMoved) return { values: only(before, piece), issues: [] }
  const solved = solvePiece(piece, before, given)
  return 'values' in solved
    ? { values: solved.values, issues: [] }
    : { values: new Map(), issues: [clash(around, solved)] }
}

function only(before: PieceValues, { flows }: Piece): PieceValues {
  return new Map(flows.map(({ id }) => [id, before.get(id) ?? null]))
}

/** Less than this share of the amount before is nothing. */
const NOTHING = 1e-6

/** What a changed flow will be, or why it cannot be told. */
function fixedAmount({ network, layer, byFlow }: Around, { id, name }: NetworkFlow, before: number | null) {
  const stated = byFlow.get(id) ?? []
  const pointer = `/flows/${network.flows.findIndex((flow) => flow.id === id)}`
  const options = [...new Set(stated.map(({ optionName }) => optionName))].join('、')
  if (before === null) return scenarioIssue('scenario.before_unknown', pointer, { flow: name, options })
  const change = sum(stated.map((one) => decimal(one.change)))
  const after = decimal(String(before)).plus(change)
  if (after.gte(0)) return after.toNumber()
  // a change of everything is typed with fewer digits than the amount has
  if (after.abs().lte(decimal(String(before)).times(NOTHING))) return 0
  const unit = UNITS[layer.unit].symbol
  const words = { before: shown(before), change: decimalText(change), short: shown(-after.toNumber()) }
  return scenarioIssue('scenario.negative', pointer, { flow: name, options, unit, ...words })
}

const NAMED_UNITS = 6

function clash(
  { network, layer }: Around,
  { clash: why, units, difference }: Exclude<SolvedPiece, { values: unknown }>,
) {
  const names = units.slice(0, NAMED_UNITS).map((id) => `“${network.units.find((unit) => unit.id === id)?.name ?? id}”`)
  const more = units.length > NAMED_UNITS ? `等 ${units.length} 个工序` : ''
  const at = network.units.findIndex(({ id }) => id === units[0])
  const pointer = at === -1 ? `/layers/${network.layers.indexOf(layer)}` : `/units/${at}`
  const words = { units: `${names.length === 0 ? '全厂' : `工序${names.join('、')}`}${more}` }
  if (why === 'rounding') return scenarioIssue('scenario.not_precise', pointer, words)
  const unit = UNITS[layer.unit].symbol
  return scenarioIssue('scenario.cannot_balance', pointer, { ...words, difference: shown(difference), unit })
}

/** A number in a sentence: six digits tell it. */
function shown(value: number): string {
  return decimalText(decimal(String(value)).toSignificantDigits(6))
}
