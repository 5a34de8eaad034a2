import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { DayField } from './day-field.tsx'

afterEach(cleanup)

function show(value: string | undefined) {
  const days: (string | undefined)[] = []
  render(<DayField label="判定日期" value={value} onChange={(day) => days.push(day)} />)
  return { days, input: screen.getByLabelText('判定日期') }
}

test('hands on a whole day and nothing half typed', () => {
  const { days, input } = show(undefined)
  fireEvent.change(input, { target: { value: '2026-11' } })
  fireEvent.change(input, { target: { value: '2026-11-21' } })
  expect(days).toEqual(['2026-11-21'])
})

test('a day that does not exist is not handed on and says so', () => {
  const { days, input } = show('2026-11-21')
  fireEvent.change(input, { target: { value: '2026-02-30' } })
  expect(days).toEqual([])
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByRole('status').textContent).toContain('没有这一天')
})

test('emptied it is no day', () => {
  const { days, input } = show('2026-11-21')
  fireEvent.change(input, { target: { value: '' } })
  expect(days).toEqual([undefined])
})
