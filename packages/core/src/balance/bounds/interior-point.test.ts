import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rolesOf } from '../flow-network.ts'
import { interiorValues } from './interior-point.ts'
import { boundedValues } from './lower-bounds.ts'
import { anyNetwork } from '../network.fixture.ts'
import { readNetwork } from '../read-network.ts'
import { solveBalances } from '../solve-balances.ts'

test('the interior point and the pivoting between bounds end at the same values', () => {
  const networks = anyNetwork({ units: 8, flows: 26, unmeasured: 0.3, noise: 1 })
  fc.assert(
    fc.property(networks, (input) => {
      const network = readNetwork(input)
      const roles = rolesOf(network)
      const { value } = boundedValues(network, roles, solveBalances(network, roles))
      const interior = interiorValues(network, roles)
      for (let flow = 0; flow < value.length; flow += 1) {
        expect(Number.isFinite(interior.value[flow])).toBe(true)
        if (!Number.isNaN(value[flow])) expect(interior.value[flow]).toBeCloseTo(value[flow] ?? 0, 1)
      }
    }),
    { numRuns: 300 },
  )
})
