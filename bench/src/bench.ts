import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { benchCanvas } from './canvas.ts'
import { benchCases } from './cases.ts'
import { benchDecide } from './decide.ts'
import { benchFeasibility } from './feasibility.ts'
import { benchFeasibilityBrowser } from './feasibility-browser.ts'
import type { Finding } from './finding.ts'
import { findingLine, hasFailed } from './finding.ts'
import { benchImport } from './import.ts'
import { benchLevel } from './level.ts'
import { benchLongestWait } from './longest-wait.ts'
import { benchReconcile } from './reconcile.ts'
import { benchReport } from './report.ts'
import { benchScopeSql } from './scope-sql.ts'
import { benchSearch } from './search.ts'
import { benchSize } from './size.ts'
import { benchStart } from './start.ts'

// `npm run bench`: the quick ones; `npm run bench -- NAME...`: those. `--rows N`, `--rounds N` change the size.

type Size = { readonly rows: number; readonly rounds: number }
type Bench = { readonly run: (size: Size) => Promise<Finding[]>; readonly size: Size; readonly isQuick: boolean }

const BENCHES: Readonly<Record<string, Bench>> = {
  decide: { run: benchDecide, size: { rows: 1_000_000, rounds: 7 }, isQuick: true },
  'scope-sql': { run: benchScopeSql, size: { rows: 1_000_000, rounds: 7 }, isQuick: false },
  search: { run: benchSearch, size: { rows: 1_000_000, rounds: 40 }, isQuick: false },
  canvas: { run: benchCanvas, size: { rows: 0, rounds: 1 }, isQuick: false },
  cases: { run: benchCases, size: { rows: 125_000, rounds: 3 }, isQuick: false },
  import: { run: benchImport, size: { rows: 100_000, rounds: 1 }, isQuick: false },
  feasibility: { run: benchFeasibility, size: { rows: 200, rounds: 15 }, isQuick: true },
  'feasibility-browser': { run: benchFeasibilityBrowser, size: { rows: 200, rounds: 15 }, isQuick: false },
  level: { run: benchLevel, size: { rows: 20_000, rounds: 7 }, isQuick: true },
  report: { run: benchReport, size: { rows: 7, rounds: 5 }, isQuick: true },
  start: { run: benchStart, size: { rows: 0, rounds: 3 }, isQuick: true },
  size: { run: benchSize, size: { rows: 0, rounds: 1 }, isQuick: true },
  reconcile: { run: benchReconcile, size: { rows: 10_000, rounds: 9 }, isQuick: false },
  'longest-wait': { run: benchLongestWait, size: { rows: 10_000, rounds: 1 }, isQuick: false },
}

async function main(): Promise<void> {
  const options = { rows: { type: 'string' }, rounds: { type: 'string' } } as const
  const { positionals, values } = parseArgs({ options, allowPositionals: true })
  const quick = Object.keys(BENCHES).filter((name) => BENCHES[name]?.isQuick)
  const names = positionals.length > 0 ? positionals : quick
  const unknown = names.filter((name) => BENCHES[name] === undefined)
  if (unknown.length > 0)
    throw new RangeError(`no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`)
  for (const name of names) {
    const bench = BENCHES[name]
    if (bench === undefined) continue
    const size = { rows: Number(values.rows ?? bench.size.rows), rounds: Number(values.rounds ?? bench.size.rounds) }
    const before = loadavg()[0] ?? 0
    const findings = await bench.run(size)
    report(name, { size, before, findings })
    if (findings.some(hasFailed)) process.exitCode = 1
  }
  if (positionals.length === 0) {
    const others = Object.keys(BENCHES).filter((name) => !quick.includes(name))
    process.stdout.write(`\nThese take minutes and are run by name: ${others.join(', ')}\n`)
  }
}

type Run = { readonly size: Size; readonly before: number; readonly findings: readonly Finding[] }

function report(name: string, { size, before, findings }: Run): void {
  const rows = size.rows > 0 ? `, ${size.rows.toLocaleString('en')} rows` : ''
  const load = `load ${before.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`
  process.stdout.write(`\n${name}${rows} (${availableParallelism()} cores, ${load})\n`)
  for (const finding of findings) process.stdout.write(`${findingLine(finding)}\n`)
}

await main()
