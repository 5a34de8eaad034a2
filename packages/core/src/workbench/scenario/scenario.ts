import type { Issue } from '../../kernel/issue.ts'
import type { UnitCode } from '../../kernel/unit.ts'

/** What one option states of a flow, in the unit of its layer. */
export type ScenarioPart = { readonly row: string; readonly option: string; readonly change: string }

/**
 * A flow before and after the chosen options, in the unit of its layer; null: cannot be told. `change` = after - before,
 * `share` of the amount before (null where that is 0). `parts`: what options state of it; empty: it follows from the others.
 */
export type ScenarioFlow = {
  readonly flow: string
  readonly before: number | null
  readonly after: number | null
  readonly change: number | null
  readonly share: number | null
  readonly parts: readonly ScenarioPart[]
}

/** What crosses the border of the plant; `loss` is what enters less what leaves as product. Null: a value is missing. */
export type ScenarioTotals = {
  readonly input: number | null
  readonly output: number | null
  readonly product: number | null
  readonly loss: number | null
}

export type ScenarioLayer = {
  readonly layer: string
  readonly unit: UnitCode
  readonly flows: readonly ScenarioFlow[]
  readonly before: ScenarioTotals
  readonly after: ScenarioTotals
}

/** A plant after options: every layer of material, water and energy. Pointers of `issues` lead into the network. */
export type Scenario = {
  readonly period: string
  readonly layers: readonly ScenarioLayer[]
  readonly issues: readonly Issue[]
}
