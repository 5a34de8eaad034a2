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

test('by keyboard: the arrows go round the acts, Enter chooses, Escape comes back to the button', () => {
  const chosen: string[] = []
  const acts = [
    { id: 'docx', label: 'Word' },
    { id: 'pdf', label: 'PDF' },
    { id: 'xlsx', label: 'Excel' },
  ]
  render(<MenuButton label="导出" items={acts} onChoose={(id) => chosen.push(id)} />)
  const button = screen.getByRole('button', { name: '导出' })
  const press = (key: string) => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key })
    return document.activeElement?.textContent
  }
  button.focus()
  expect(press('End')).toBe('导出')
  expect(['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map(press)).toEqual([
    'Word',
    'PDF',
    'Excel',
    'Word',
    'Excel',
    'Word',
    'Excel',
  ])
  expect([press('Escape'), button.getAttribute('aria-expanded')]).toEqual(['导出', 'false'])
  expect(press('ArrowUp')).toBe('Excel')
  press('Escape')
  // Enter on a button is a click without a pointer
  fireEvent.click(button)
  expect(document.activeElement?.textContent).toBe('Word')
  fireEvent.click(document.activeElement as HTMLElement)
  expect([chosen, document.activeElement]).toEqual([['docx'], button])
})
