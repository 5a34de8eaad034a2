import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MenuButton } from './menu-button.tsx'

afterEach(cleanup)

test('the acts appear on demand, one is chosen, and Escape or a click elsewhere puts them away', () => {
  const chosen: string[] = []
  render(<MenuButton label="导出" items={[{ id: 'all', label: '全部' }]} onChoose={(id) => chosen.push(id)} />)
  const button = screen.getByRole('button', { name: '导出' })
  expect(screen.queryByRole('button', { name: '全部' })).toBeNull()
  fireEvent.click(button)
  fireEvent.click(screen.getByRole('button', { name: '全部' }))
  expect([chosen, button.getAttribute('aria-expanded')]).toEqual([['all'], 'false'])
  fireEvent.click(button)
  fireEvent.keyDown(document, { key: 'Escape' })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(button)
  fireEvent.pointerDown(document.body)
  expect(button.getAttribute('aria-expanded')).toBe('false')
})
