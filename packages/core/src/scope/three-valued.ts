/** True, false, or null for unknown: the values of Kleene's strong logic, which is also SQL's. */
export type Truth = boolean | null

/** False as soon as one is false, else unknown as soon as one is unknown; true of none. */
export function allOf(values: readonly Truth[]): Truth {
  let result: Truth = true
  for (const value of values) {
    if (value === false) return false
    if (value === null) result = null
  }
  return result
}

/** True as soon as one is true, else unknown as soon as one is unknown; false of none. */
export function anyOf(values: readonly Truth[]): Truth {
  let result: Truth = false
  for (const value of values) {
    if (value === true) return true
    if (value === null) result = null
  }
  return result
}

/** The opposite; unknown stays unknown. */
export function negate(value: Truth): Truth {
  return value === null ? null : !value
}
