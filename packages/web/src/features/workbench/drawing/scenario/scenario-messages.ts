import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import type { ScenarioChange } from '@qingshen/core/workbench/scenario/scenario-changes'
import type { Scenario } from '@qingshen/core/workbench/scenario/scenario'

/** `key`: what was asked; `basis`: the plant without options, so that a choice of options does not reckon it anew. */
export type ScenarioRequest = {
  readonly key: string
  readonly basis: string
  readonly network: PlantNetwork
  readonly period: string
  readonly changes: readonly ScenarioChange[]
}

export type ScenarioAnswer = { readonly key: string } & (
  | { readonly kind: 'done'; readonly scenario: Scenario }
  | { readonly kind: 'failed'; readonly message: string }
)
