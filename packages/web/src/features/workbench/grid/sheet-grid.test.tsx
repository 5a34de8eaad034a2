import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { aRow, openPart } from '../opened-part.fixture.tsx'
import { SheetGrid } from './sheet-grid.tsx'

const ROWS = [
  { ...aRow('team', 'a', { name: '古丽' }), position: 1 },
  { ...aRow('team', 'b', { name: '艾力' }), position: 2 },
]

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
})
afterEach(cleanup)

test('two quick clicks take away one row, not also the one that moves up', async () => {
  openPart(<SheetGrid sheet="team" />, { rows: ROWS })
  fireEvent.click(await screen.findByRole('button', { name: '删除：古丽' }), { detail: 1 })
  fireEvent.click(screen.getByRole('button', { name: '删除：艾力' }), { detail: 2 })
  expect(screen.getByRole('button', { name: '删除：艾力' })).toBeDefined()
  expect(screen.queryByRole('button', { name: '删除：古丽' })).toBeNull()
})
