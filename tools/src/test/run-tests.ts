import { mkdirSync, rmSync } from 'node:fs'
import { inProject } from '../shared/project.ts'
import { runCommand } from '../shared/run-command.ts'
import { buildWebIfStale } from '../web/build-web.ts'
import { prepareMachine } from './prepare-machine.ts'
import type { TestCounts } from './test-counts.ts'
import { addCounts, countsLine, readCounts } from './test-counts.ts'

/** Journeys come last and alone: the other suites would take the processor from under the browser. */
const RUNS = [
  { name: 'suites', projects: ['unit', 'web', 'pages', 'contract'] },
  { name: 'journeys', projects: ['e2e'] },
]

const REPORTS = inProject('.cache', 'test-reports')

async function runProjects(name: string, projects: readonly string[], filters: readonly string[]): Promise<TestCounts> {
  const report = `${REPORTS}/${name}.json`
  const { code } = await runCommand(process.execPath, [
    inProject('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(filters.length > 0 ? ['--passWithNoTests', ...filters] : []),
  ])
  const counts = readCounts(report)
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

async function main(filters: readonly string[]): Promise<number> {
  const skipped = await prepareMachine()
  for (const reason of skipped) console.log(`将跳过：${reason}`)
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  const built = await buildWebIfStale()
  const runs: TestCounts[] = built ? [] : [{ passed: 0, failed: 1, skipped: 0 }]
  for (const { name, projects } of RUNS) runs.push(await runProjects(name, projects, filters))
  for (const reason of skipped) console.log(`已跳过：${reason}`)
  const total = addCounts(runs)
  console.log(countsLine(total))
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}

process.exitCode = await main(process.argv.slice(2))
