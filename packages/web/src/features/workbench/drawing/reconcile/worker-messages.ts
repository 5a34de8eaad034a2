import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import type { NetworkSuspect, ReconciledNetwork } from '@qingshen/core/balance/network/network-result'

/** A unit or flow, and the layer in which the trouble is seen (absent: whichever is open). */
export type SentencePlace = { readonly kind: 'unit' | 'flow'; readonly id: string; readonly layer?: string }

/** A plain sentence about the balance, with the place it is about. */
export type Sentence = {
  readonly text: string
  readonly tone: 'error' | 'warning' | 'notice'
  readonly place: SentencePlace | null
}

export type ReconcileRequest = { readonly network: PlantNetwork; readonly period: string }

/** `failed`: the work broke; what is wrong with the figures comes as sentences of a result. */
export type ReconcileAnswer =
  | {
      readonly kind: 'done'
      readonly result: ReconciledNetwork
      /** Without which everything fits, worst first. */
      readonly grossErrors: readonly NetworkSuspect[]
      readonly sentences: readonly Sentence[]
    }
  | { readonly kind: 'failed'; readonly message: string }
