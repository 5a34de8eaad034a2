import fc from 'fast-check'
import type { ReconcileInput } from './reconcile-input.schema.ts'

type Shape = {
  readonly units: number
  readonly flows: number
  readonly unmeasured: number
  readonly noise: number
  /** The share of flows with a bound of their own, from -2 to 4. */
  readonly bounded?: number
}

/** Any connected or disconnected network: ends anywhere, measurements that may contradict each other and be negative. */
export function anyNetwork(shape: Shape): fc.Arbitrary<ReconcileInput> {
  const unit = fc.integer({ min: -1, max: shape.units - 1 })
  const flow = fc.record({
    from: unit,
    step: fc.integer({ min: 1, max: shape.units }),
    measured: fc.double({ min: -2, max: 10, noNaN: true }),
    sd: fc.double({ min: 0.05, max: 3, noNaN: true }),
    isUnmeasured: fc.double({ min: 0, max: 1, noNaN: true }),
    isBounded: fc.double({ min: 0, max: 1, noNaN: true }),
    min: fc.integer({ min: -2, max: 4 }),
  })
  return fc.array(flow, { minLength: 1, maxLength: shape.flows }).map((flows) => ({
    units: Array.from({ length: shape.units }, (_, at) => ({ id: `u${at}` })),
    flows: flows.map(({ from, step, measured, sd, isUnmeasured, isBounded, min }, at) => {
      const to = ((from + 1 + step) % (shape.units + 1)) - 1
      const bound = isBounded < (shape.bounded ?? 0) ? { min } : {}
      const ends = { id: `f${at}`, from: from < 0 ? null : `u${from}`, to: to < 0 ? null : `u${to}`, ...bound }
      return isUnmeasured < shape.unmeasured
        ? ends
        : { ...ends, measured: measured * shape.noise, sd: sd * shape.noise }
    }),
  }))
}
