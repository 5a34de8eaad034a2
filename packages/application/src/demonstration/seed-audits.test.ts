import { listCases } from '@qingshen/contracts/cases.operations'
import { listReportEditions, previewReport } from '@qingshen/contracts/report.operations'
import { searchSites } from '@qingshen/contracts/register.operations'
import { loadSubmissions } from '@qingshen/contracts/submission.operations'
import { listWorkbenchFindings } from '@qingshen/contracts/workbench-findings.operations'
import { loadWorkbench } from '@qingshen/contracts/workbench.operations'
import { isOpen } from '@qingshen/core/workbench/plausibility/run-checks'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { seedTestStore, testDeps } from '@qingshen/testing/test-deps'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Deps } from '../deps.ts'
import type { DemonstrationData } from './demonstration-data.ts'
import { desksOf } from './desk-of.ts'
import { seedAuditedSites, seedAudits } from './seed-audits.ts'

const TODAY = '2026-11-21'

let engine: Engine
let deps: Deps
let data: DemonstrationData

beforeAll(async () => {
  engine = await openTestEngine()
  deps = testDeps(engine)
  if (deps.demonstration === null) throw new Error('no demonstration')
  data = deps.demonstration
  await seedTestStore(deps)
  await seedAuditedSites(deps, data)
  await seedTestStore(deps)
})
afterAll(() => engine.close())

const desk = (account: string) => desksOf(deps)(account, TODAY)

async function auditOf(id: 'finished' | 'begun') {
  const people = data.audits.find((audit) => audit.id === id)?.people
  if (people === undefined) throw new Error(`no audit ${id}`)
  const own = await desk(people.enterprise)
  const { items } = await own(listCases, { query: {} })
  const [found] = items
  if (items.length !== 1 || found === undefined) throw new Error(`${items.length} cases`)
  return { own, people, state: found.state, name: found.name, params: { case: found.id } }
}

/** A signal that says stop after so many questions whether to stop. */
function stoppedAfter(acts: number): AbortSignal {
  const stop = new AbortController()
  let left = acts
  stop.signal.throwIfAborted = () => {
    left -= 1
    if (left < 0) throw new Error('stopped')
  }
  return stop.signal
}

test('the audits are entered once, in the names of the people, also when they were stopped on the way', async () => {
  await expect(seedAudits(deps, data, stoppedAfter(23))).rejects.toThrow('stopped')
  await seedAudits(deps, data, new AbortController().signal)
  const { own, people, state, name, params } = await auditOf('finished')
  expect(name).toContain('虚构')
  expect(state).toBe('submitted')
  const before = await own(loadWorkbench, { params })
  const { editions } = await own(listReportEditions, { params })
  expect(editions).toMatchObject([{ variant: 'evaluation', stale: { isStale: false } }])
  expect((await own(loadSubmissions, { params })).versions).toHaveLength(1)
  await seedAudits(deps, data, new AbortController().signal)
  expect((await own(loadWorkbench, { params })).revision).toBe(before.revision)
  const { items } = await (await desk(people.county))(searchSites, { query: { text: '虚构' } })
  expect(items).toHaveLength(data.audits.length)
})

test('the audit that is done has nothing open that contradicts it; the one that has begun shows what checks find', async () => {
  const done = await auditOf('finished')
  const { findings } = await done.own(listWorkbenchFindings, { params: done.params })
  expect(findings.length).toBeGreaterThan(0)
  expect(findings.filter((finding) => isOpen(finding) && finding.severity !== 'notice')).toEqual([])
  const begun = await auditOf('begun')
  expect(begun.state).toBe('auditing')
  const open = (await begun.own(listWorkbenchFindings, { params: begun.params })).findings.filter(isOpen)
  expect(open.map(({ check }) => check)).toEqual(
    expect.arrayContaining(['thousandfold_year', 'discharge_above_generation', 'discharge_above_limit', 'year_jump']),
  )
})

test('the report of the audit that is done lacks no figure of the water balance, and both its balances close', async () => {
  const done = await auditOf('finished')
  const query = { variant: 'acceptance' as const }
  const { document } = await done.own(previewReport, { params: done.params, query })
  const texts = new Map(document.figures.map(({ key, text }) => [key, text]))
  const rowsOf = (caption: string): string[][] => {
    const found = document.blocks.find((block) => block.kind === 'table' && block.caption.includes(caption))
    if (found?.kind !== 'table') throw new Error(`no table ${caption}`)
    return found.rows.map((row) =>
      row.map(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.text : texts.get(run.key))).join('')),
    )
  }
  const water = rowsOf('用水指标')
  expect(water.map(([name]) => name)).toEqual(expect.arrayContaining(['耗水量', '工艺水回用率']))
  expect(water.flat()).not.toContain('—')
  expect(rowsOf('各项平衡汇总').map((row) => row.at(-1))).toEqual(['平衡', '平衡'])
  expect(rowsOf('主要工序和功能').filter((row) => row[2] === '')).toEqual([])
  const words = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
  expect(words.some((run) => run.kind === 'text' && run.text.includes('方式为全面审核'))).toBe(true)
})

test('the consultancy has both audits, the neighbours none', async () => {
  const [first] = data.audits
  const given = await (await desk(first?.people.consultancy ?? ''))(listCases, { query: {} })
  expect(given.items).toHaveLength(data.audits.length)
  const elsewhere = await (await desk('山西市环保科员'))(listCases, { query: {} })
  expect(elsewhere.items).toEqual([])
})
