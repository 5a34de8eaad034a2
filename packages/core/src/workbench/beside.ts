import type { AnySystem } from '../indicator/judge-plant.ts'
import type { SystemOrigin } from './beside-record.schema.ts'
import type { EarlierEffect } from './earlier-effect.schema.ts'
import type { NewerSystem } from './level/newer-system.schema.ts'
import type { WithdrawnSystem } from './level/withdrawn-system.schema.ts'

/** What an audit is looked at together with: the indicator system it chose, effects counted in earlier rounds of the site. */
export type Beside = {
  /** Null: none chosen, or one that is not there any more. */
  readonly system: AnySystem | null
  /** Who entered the system; absent where it is not known. */
  readonly origin?: SystemOrigin
  /** A later version of it that is in use; absent where there is none, or nobody is to be asked. */
  readonly newer?: NewerSystem
  /** That it was withdrawn; absent where it is in use, or nobody is to be asked. */
  readonly withdrawn?: WithdrawnSystem
  readonly earlier: readonly EarlierEffect[]
}

/** An audit by itself. */
export const NOTHING_BESIDE: Beside = { system: null, earlier: [] }
