import type { ReportStaleness } from '@qingshen/contracts/report.schema'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openPart } from '../../opened-part.fixture.tsx'
import { FigureChangeList } from './figure-change-list.tsx'

const STALE: ReportStaleness = {
  isStale: true,
  counts: { changed: 2, added: 0, removed: 0 },
  changed: [
    {
      key: 'system:benchmark:water:I',
      label: '取水量 Ⅰ级基准',
      before: '≤2 m³/t',
      now: '≤1.8 m³/t',
      places: [],
      sources: [
        {
          kind: 'system',
          ref: 'small',
          sha256: null,
          title: '小体系',
          part: 'benchmark',
          indicator: { id: 'water', title: '取水量' },
          level: 'I',
        },
      ],
    },
    {
      key: 'survey:a:2025',
      label: '新水 2025年',
      before: '39,800 m³',
      now: '39,600 m³',
      places: [{ sheet: 'survey_figures', row: 'a', column: 'amount' }],
    },
  ],
  added: [],
  removed: [],
  wordsChanged: false,
  isOlderForm: true,
}

async function open(stale: ReportStaleness) {
  openPart(<FigureChangeList stale={stale} />)
  await screen.findByRole('table')
}

afterEach(cleanup)

test('a changed benchmark leads to its system, a changed amount to the history of its row', async () => {
  await open(STALE)
  const [, benchmark, amount] = screen.getAllByRole('row')
  expect(benchmark?.textContent).toContain('≤2 m³/t')
  expect(benchmark?.textContent).toContain('≤1.8 m³/t')
  const system = within(benchmark as HTMLElement).getByRole('link', { name: '指标体系“小体系”' })
  expect(system.getAttribute('href')).toBe('/indicator-systems/small')
  const row = within(amount as HTMLElement).getByRole('link', { name: '看修改历史' })
  expect(row.getAttribute('href')).toContain('do=row.a')
})

test('an edition made when fewer numbers were bound says what is not compared', async () => {
  await open(STALE)
  expect(screen.getByRole('note').textContent).toContain('这些数字和文字没有比较')
  cleanup()
  await open({ ...STALE, isOlderForm: false })
  expect(screen.queryByRole('note')).toBeNull()
})
