/**
 * A flow network as arrays: nodes 0..units-1 are the units, node `units` is the outside, which is never balanced.
 * One entry per flow: `from`, `to` nodes; `measured` (NaN: not measured); `sd` (0: exact, NaN: not measured);
 * `lower` bound (-Infinity: none).
 */
export type FlowNetwork = {
  readonly units: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly measured: Float64Array
  readonly sd: Float64Array
  readonly lower: Float64Array
}

/** What a flow is in one set of balances: looked for, looked for near its measurement, or given. */
export const UNKNOWN = 0
export const MEASURED = 1
export const GIVEN = 2

/** The role of every flow, and the value of those that are given (others: not read). */
export type FlowRoles = { readonly role: Uint8Array; readonly given: Float64Array }

/** The roles as the measurements make them: without a measurement unknown, with sd 0 given. */
export function rolesOf({ measured, sd }: FlowNetwork): FlowRoles {
  const role = new Uint8Array(measured.length)
  const given = new Float64Array(measured.length)
  for (let at = 0; at < role.length; at += 1) {
    const value = measured[at] as number
    if (Number.isNaN(value)) role[at] = UNKNOWN
    else if (sd[at] === 0) {
      role[at] = GIVEN
      given[at] = value
    } else role[at] = MEASURED
  }
  return { role, given }
}

/** From this ratio of two standard deviations on, ordinary precision leaves too few digits of the smaller. */
const FAR_APART = 1e5

/** Whether the standard deviations of the measured flows lie so far apart that more care is needed. */
export function isUneven({ sd }: FlowNetwork, { role }: FlowRoles): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (let at = 0; at < role.length; at += 1) {
    if (role[at] !== MEASURED) continue
    least = Math.min(least, sd[at] as number)
    most = Math.max(most, sd[at] as number)
  }
  return most > FAR_APART * least
}
