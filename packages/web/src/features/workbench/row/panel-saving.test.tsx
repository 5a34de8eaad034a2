import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { aRow, openPart } from '../opened-part.fixture.tsx'
import { RowPanel } from './row-panel.tsx'

const ROWS = [aRow('team', 'a', { name: '古丽', hours: '12' })]

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = vi.fn()
  HTMLDialogElement.prototype.close = vi.fn()
})
afterEach(cleanup)

test('an open row says that the session ended, and where to sign in again', async () => {
  const { memory } = openPart(<RowPanel />, { rows: ROWS, search: 'do=row.a' })
  await screen.findByRole('heading', { name: /古丽/, hidden: true })
  expect(screen.queryByRole('status', { name: '填写内容的保存情况', hidden: true })).toBeNull()
  act(() => memory.put({ saving: { kind: 'signed_out' } }))
  const state = await screen.findByRole('status', { name: '填写内容的保存情况', hidden: true })
  expect(within(state).getByRole('link', { name: /重新登录/, hidden: true })).toBeDefined()
})

test('an open row lets one choose between what two people typed', async () => {
  const { memory } = openPart(<RowPanel />, { rows: ROWS, search: 'do=row.a' })
  await screen.findByRole('heading', { name: /古丽/, hidden: true })
  const held = { kind: 'conflict', theirs: '12', by: '艾力', at: '' } as const
  const fields = { hours: { value: '20', seen: 1, held } }
  const pending = new Map([['a', { id: 'a', sheet: 'team', origin: 'typed' as const, fields }]])
  act(() => memory.write({ pending }, ['a']))
  const conflicts = await screen.findByRole('region', { name: '这里的冲突', hidden: true })
  expect(within(conflicts).getByText('20')).toBeDefined()
  act(() => within(conflicts).getByRole('button', { name: '用对方的', hidden: true }).click())
  expect(screen.queryByRole('region', { name: '这里的冲突', hidden: true })).toBeNull()
})

test('an address that names no row says so', async () => {
  openPart(<RowPanel />, { rows: ROWS, search: 'do=row.nonsense' })
  expect(await screen.findByText('这里没有这一行')).toBeDefined()
})
