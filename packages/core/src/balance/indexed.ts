/** The number at an index that is known to exist. */
export function real(values: Float64Array, index: number): number {
  return values[index] as number
}

/** The whole number at an index that is known to exist. */
export function int(values: Int32Array, index: number): number {
  return values[index] as number
}

/** Adds to the number at an index that is known to exist. */
export function addAt(values: Float64Array, index: number, amount: number): void {
  values[index] = (values[index] as number) + amount
}
