import type { UnitCode } from '@qingshen/core/kernel/unit'
import { UNITS } from '@qingshen/core/kernel/unit'
import type { Scenario, ScenarioFlow, ScenarioLayer } from '@qingshen/core/workbench/scenario/scenario'
import type { StateSign } from '../../../../shared/ui/state-tag.tsx'
import type { FlowTone, FlowWords } from '../canvas/canvas-types.ts'
import type { Drawing } from '../model/drawing.ts'
import { shareText, shortDecimal } from '../model/figure-text.ts'
import type { FlowOutcome, Outcome } from '../model/outcome.ts'

/** A change that is less than this share of the flow is what computing leaves. */
const NOTHING = 1e-7
const DIGITS = 5
/** Digits of a change that nobody stated: it is an estimate. */
const FOLLOWED_DIGITS = 3

/** The layer of a scenario that a drawing shows; null where there is none. */
export function layerOfScenario(scenario: Scenario | null, layer: string | undefined): ScenarioLayer | null {
  return scenario?.layers.find((one) => one.layer === layer) ?? null
}

/** Whether a flow is another one after the options than before. */
export function isChanged({ before, after, change }: ScenarioFlow): boolean {
  if (change === null || before === null || after === null) return false
  return Math.abs(change) > NOTHING * Math.max(Math.abs(before), Math.abs(after))
}

/** A change below this share of the flow is not worth an arrow of its own: balances spread a little over everything. */
const MINOR = 0.005

/** Whether a flow changes so much that it is told by itself. */
export function isNotable(flow: ScenarioFlow): boolean {
  return isChanged(flow) && (flow.share === null || Math.abs(flow.share) >= MINOR)
}

/** An amount with its unit, or that it cannot be told. */
export function amountText(value: number | null, unit: UnitCode | null): string {
  if (value === null || !Number.isFinite(value)) return '推不出来'
  return `${shortDecimal(value, DIGITS)}${unit === null ? '' : ` ${UNITS[unit].symbol}`}`
}

/** A number with its sign: +12.5, −12.5, 0. */
export function signedText(value: number, digits = DIGITS): string {
  const text = shortDecimal(value, digits)
  if (text === '0' || text === '—') return text
  return value > 0 ? `+${text}` : text.replace('-', '−')
}

/** `−12.5 t（−8 %）`; 不变 where nothing changes. */
export function changeText(flow: ScenarioFlow, unit: UnitCode | null): string {
  const { change, share, parts } = flow
  if (change === null) return '推不出来'
  if (!isChanged(flow)) return '不变'
  const digits = parts.length === 0 ? FOLLOWED_DIGITS : DIGITS
  const amount = `${signedText(change, digits)}${unit === null ? '' : ` ${UNITS[unit].symbol}`}`
  return share === null ? amount : `${amount}（${signedShare(share)}）`
}

/** A share as percent with its sign: −8 %. */
export function signedShare(share: number): string {
  const text = shareText(share)
  return share > 0 && text !== '0 %' ? `+${text}` : text.replace('-', '−')
}

type Seen = { readonly isStale: boolean; readonly found: ReadonlySet<string> }

const STATED: StateSign = { icon: 'pen', word: '方案改变', tone: 'active' }

/** The words on every arrow after the options: what it will be, and by how much that is another amount than now. */
export function scenarioWords(
  drawing: Drawing,
  layer: ScenarioLayer | null,
  { isStale, found }: Seen,
): ReadonlyMap<string, FlowWords> {
  const told = new Map(layer?.flows.map((flow) => [flow.flow, flow]))
  return new Map(
    drawing.flows.map(({ id, name }): [string, FlowWords] => {
      const flow = told.get(id)
      const unit = layer?.unit ?? null
      const isStated = flow !== undefined && flow.parts.length > 0
      const words = {
        name,
        figure: flow === undefined ? '没有推算' : amountText(flow.after, unit),
        mark: flow === undefined || flow.after === null || isStated ? null : ('simulated' as const),
        computed: flow === undefined || flow.after === null || !isNotable(flow) ? null : changeText(flow, unit),
        isStale,
        tone: toneOf(flow),
        sign: isStated ? STATED : null,
        isFound: found.has(id),
      }
      return [id, words]
    }),
  )
}

function toneOf(flow: ScenarioFlow | undefined): FlowTone {
  if (flow === undefined || flow.after === null) return 'missing'
  if (flow.parts.length > 0) return 'stated'
  return isNotable(flow) ? 'followed' : 'plain'
}

const CLASH: StateSign = { icon: 'alert', word: '不能平衡', tone: 'overdue' }

/** The units around which the changes do not balance. */
export function scenarioSigns(scenario: Scenario | null, units: readonly { id: string }[]) {
  const signs = new Map<string, StateSign>()
  for (const { severity, pointer } of scenario?.issues ?? []) {
    const [, list, index] = pointer.split('/')
    const unit = list === 'units' ? units[Number(index)] : undefined
    if (severity === 'error' && unit !== undefined) signs.set(unit.id, CLASH)
  }
  return signs
}

/** The amounts after the options as what the Sankey diagram draws. */
export function scenarioOutcome(scenario: Scenario | null): Outcome {
  const layers = (scenario?.layers ?? []).map(({ layer, flows }) => {
    const told = flows.map(({ flow, after }): [string, FlowOutcome] => {
      const value = { value: after, sd: null, measured: null, adjustment: null, status: 'estimated' } as const
      return [flow, { ...value, isSuspect: false, content: null }]
    })
    return [layer, new Map(told)] as const
  })
  return { layers: new Map(layers), groups: [], grossErrors: [], issues: [] }
}
