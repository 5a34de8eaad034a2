import { surveyOf } from '@qingshen/core/workbench/survey/survey'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { aRow, openPart } from '../opened-part.fixture.tsx'
import { SurveyChart } from './survey-chart.tsx'

afterEach(cleanup)

// a page without a layout has none; nothing changes its size here
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined
    disconnect = () => undefined
  },
)

test('the data behind the chart are those that were entered, with all their digits', async () => {
  const rows = [
    aRow('survey_items', 'i', { kind: 'output', name: '印染布', unit: 't' }),
    aRow('survey_figures', 'f', { item: 'i', year: '2025', amount: '1234567.89' }),
  ]
  openPart(<SurveyChart survey={surveyOf(workbenchData(rows))} years={['2024', '2025']} />, { rows })
  const chart = await screen.findByRole('img')
  await waitFor(() => expect(chart.querySelector('svg')).not.toBeNull())
  fireEvent.click(await screen.findByRole('button', { name: '看数据' }))
  expect(screen.getByRole('row', { name: '2025 1,234,567.89' })).toBeDefined()
  expect(screen.getByRole('row', { name: '2024 —' })).toBeDefined()
})
