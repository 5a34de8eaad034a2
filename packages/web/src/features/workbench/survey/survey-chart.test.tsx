import { surveyOf } from '@qingshen/core/workbench/survey/survey'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { aRow, openPart } from '../opened-part.fixture.tsx'
import { SurveyChart } from './survey-chart.tsx'

afterEach(cleanup)

test('the data behind the chart are those that were entered, with all their digits', async () => {
  const rows = [
    aRow('survey_items', 'i', { kind: 'output', name: '印染布', unit: 't' }),
    aRow('survey_figures', 'f', { item: 'i', year: '2025', amount: '1234567.89' }),
  ]
  openPart(<SurveyChart survey={surveyOf(workbenchData(rows))} years={['2024', '2025']} />, { rows })
  fireEvent.click(await screen.findByRole('button', { name: '看数据' }))
  expect(screen.getByRole('row', { name: '2025 1,234,567.89' })).toBeDefined()
  expect(screen.getByRole('row', { name: '2024 —' })).toBeDefined()
})
