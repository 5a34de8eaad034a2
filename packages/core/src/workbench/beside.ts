import type { AnySystem } from '../indicator/judge-plant.ts'
import type { EarlierEffect } from './earlier-effect.schema.ts'

/** What an audit is looked at together with: the indicator system it chose, effects counted in earlier rounds of the site. */
export type Beside = {
  /** Null: none chosen, or one that is not there any more. */
  readonly system: AnySystem | null
  readonly earlier: readonly EarlierEffect[]
}

/** An audit by itself. */
export const NOTHING_BESIDE: Beside = { system: null, earlier: [] }
