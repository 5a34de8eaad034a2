import { aCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import { listingDeps } from '@qingshen/testing/listing-builders'
import { engaged, happening } from '@qingshen/testing/submission-builders'
import { aRow, entered } from '@qingshen/testing/workbench-builders'
import { expect, test } from 'vitest'
import { openReport } from './preview-report.ts'

const CHANGES = 40

forEachSeededEngine((store) => {
  test('what a report is made from is of one revision, whoever changes rows meanwhile', async () => {
    const calendar = { today: '2026-03-02' }
    const deps = await listingDeps(store.engine, calendar)
    const opened = await aCase(deps)
    const { id, enterprise } = opened
    calendar.today = '2026-04-01'
    const has: ('disclosure_complete' | 'publication_proved')[] = ['disclosure_complete', 'publication_proved']
    await happening(deps, enterprise, id, { event: 'disclosed', onDay: '2026-04-01', has })
    await engaged(deps, opened, '2026-04-01')
    const item = aRow('survey_items', { kind: 'output', name: '罐', unit: 't', is_main: 'yes' })
    const figure = aRow('survey_figures', { item: item.id, year: '2025', amount: '0' })
    const { revision: first } = await entered(deps, enterprise, id, [item, figure])

    const work = { isDone: false }
    const writing = (async () => {
      for (let at = 1; at <= CHANGES; at += 1) {
        await entered(deps, enterprise, id, [{ ...figure, seen: at, set: { amount: String(at) } }])
      }
    })().finally(() => (work.isDone = true))
    const seen: { revision: number; amount: unknown }[] = []
    while (!work.isDone) {
      const { source } = await openReport(deps, enterprise, id, () => Promise.resolve())
      const row = source.rows.find((each) => each.id === figure.id)
      seen.push({ revision: source.revision, amount: row?.fields['amount'] })
    }
    await writing
    expect(seen.length).toBeGreaterThan(2)
    expect(seen).toEqual(seen.map(({ revision }) => ({ revision, amount: String(revision - first) })))
  })
})
