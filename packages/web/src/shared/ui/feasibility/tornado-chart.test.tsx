import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { TornadoChart } from './tornado-chart.tsx'

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
})
afterEach(cleanup)

const bar = (atLeast: number, atMost: number) => ({
  factor: 'investment' as const,
  name: '投资',
  atLeast,
  atMost,
  span: Math.abs(atMost - atLeast),
})

test('numbers of any length have room beside their bars', () => {
  render(<TornadoChart bars={[bar(-148_148_146_814_058.22, -98_765_431_209_120.22)]} />)
  const text = screen.getByText('-148,148,146,814,058')
  expect(Number(text.getAttribute('x'))).toBeGreaterThan(110 + text.textContent.length * 6)
})

test('an amount of everyday size keeps its fraction', () => {
  render(<TornadoChart bars={[bar(-12.34, 56.78)]} />)
  expect(screen.getByText('-12.34')).toBeDefined()
})
