import { expect, test } from 'vitest'
import { benchFeasibility } from './feasibility.ts'
import { benchLevel } from './level.ts'

// How long anything takes is never asked here; the benches only have to run.

test('the benches of the calculators run at a small size', async () => {
  for (const bench of [benchFeasibility, benchLevel]) {
    const findings = await bench({ rows: 5, rounds: 1 })
    expect(findings.length).toBeGreaterThan(2)
  }
})
