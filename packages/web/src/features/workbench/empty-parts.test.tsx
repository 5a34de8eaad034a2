import { SHEETS } from '@qingshen/core/workbench/all-sheets'
import { writerOf } from '@qingshen/core/workbench/sheet'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { AuditPart } from './audit-part.tsx'
import { FocusPart } from './focus/focus-part.tsx'
import { purposeOf } from './grid/sheet-purposes.ts'
import { openPart } from './opened-part.fixture.tsx'
import { SHEETS_OF_TABS } from './parts.ts'
import { SheetsPart } from './sheets-part.tsx'

/** Filled in pages of their own that say what they are for. */
const OTHERWISE = ['survey_figures', 'level_values', 'level_variables', 'focus_scores', 'option_scores']

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }))
})
afterEach(cleanup)

test('every sheet that is filled as a table has words for whom opens it empty', () => {
  const filled = Object.values(SHEETS_OF_TABS).flat()
  const own = SHEETS.filter((one) => filled.some((id) => id === one.id) && writerOf(one) === 'audit.edit')
  const silent = own.filter(({ id }) => purposeOf(id) === purposeOf('') && !OTHERWISE.includes(id))
  expect(silent.map(({ id }) => id)).toEqual([])
})

test('an empty sheet says what it is for and what to do first, also on a phone', async () => {
  openPart(<SheetsPart tab="targets" />)
  expect(await screen.findByText(/为审核重点定近期和远期目标/)).toBeDefined()
  expect(screen.getByRole('button', { name: '添加一行' })).toBeDefined()
})

test('who may only read is told what will be here, not what he cannot do', async () => {
  openPart(<AuditPart />, { mayEdit: false })
  expect(await screen.findByText(/^企业或者受托机构画出工序和流股/)).toBeDefined()
  expect(screen.queryByText(/^先画出/)).toBeNull()
  cleanup()
  openPart(<FocusPart />, { mayEdit: false })
  expect(await screen.findByText(/^企业或者受托机构写下评价因素/)).toBeDefined()
})
