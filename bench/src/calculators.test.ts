import { expect, test } from 'vitest'
import { BROWSER_MISSING } from '../../e2e/src/open-browser.ts'
import { benchFeasibility } from './feasibility.ts'
import { benchFeasibilityBrowser } from './feasibility-browser.ts'
import { benchLevel } from './level.ts'

// How long anything takes is never asked here; the benches only have to run.

test('the benches of the calculators run at a small size', async () => {
  for (const bench of [benchFeasibility, benchLevel]) {
    const findings = await bench({ rows: 5, rounds: 1 })
    expect(findings.length).toBeGreaterThan(2)
  }
})

test.skipIf(BROWSER_MISSING)('the feasibility of options is reckoned in a browser', { timeout: 60_000 }, async () => {
  const findings = await benchFeasibilityBrowser({ rows: 3, rounds: 1 })
  expect(findings.map(({ what }) => what)).toContain('ours : plain loop, in the browser')
})
