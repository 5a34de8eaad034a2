import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { aRow, openPart, OUT_OF_BALANCE } from './opened-part.fixture.tsx'
import { WorkbenchPage } from './workbench-page.tsx'
import { WORKBENCH_TABS } from './workbench-tabs.tsx'

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
  HTMLDialogElement.prototype.showModal = vi.fn()
  HTMLDialogElement.prototype.close = vi.fn()
})
afterEach(cleanup)

const ROWS = [
  ...OUT_OF_BALANCE,
  aRow('options', 'a', { name: '甲', content: '略', investment: '10', state: 'done' }),
  aRow('options', 'b', { name: '乙', content: '略' }),
  aRow('survey_items', 'i', { name: '新水', kind: 'water', unit: 't' }),
  aRow('survey_figures', 'f', { item: 'i', year: '2025', amount: '12' }),
  aRow('level_requirements', 'r', { basis: '方案', level: 'II' }),
  aRow('effects', 'e', { option: 'a', kind: 'saving', claimed: '2' }),
]
const VIEWS = ['list', 'screening', 'studies', 'work', 'effects', 'settings'].map((view) => `tab=options&view=${view}`)
const SHEETS = ['survey_figures', 'survey_items'].map((sheet) => `tab=survey&sheet=${sheet}`)

/** The levels of the headings in their order; the name of the audit, above the part, is of the first level. */
function levels(): number[] {
  return [1, ...screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)))]
}

test.each([...WORKBENCH_TABS.map(({ id }) => `tab=${id}`), ...VIEWS, ...SHEETS])(
  'no level is left out in the headings of %s',
  async (search) => {
    openPart(<WorkbenchPage />, { rows: ROWS, search })
    await waitFor(() => expect(screen.queryByLabelText('正在读取这一部分')).toBeNull(), { timeout: 5000 })
    const found = levels()
    expect(found[1]).toBe(2)
    expect(found.filter((level, at) => level > (found[at - 1] ?? 1) + 1)).toEqual([])
  },
)
