import { Problem } from '@qingshen/core/kernel/problem'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ProblemPanel } from './problem-panel.tsx'

afterEach(cleanup)

const NUMBER = '904e3581-3529-4428-a86d-b802bb8b0248'

test('a fault of the server bears the number its sentence asks for; a refusal and a call that never arrived have none', () => {
  const fault = new Problem('internal', '系统出错。', [], { instance: `urn:uuid:${NUMBER}` })
  const { rerender } = render(<ProblemPanel error={fault} />)
  expect(screen.getByText(NUMBER)).toBeDefined()
  rerender(<ProblemPanel error={new Problem('forbidden', '不能办理。', [], { instance: `urn:uuid:${NUMBER}` })} />)
  expect(screen.queryByText(NUMBER)).toBeNull()
  rerender(<ProblemPanel error={new Problem('internal', '连不上服务器。')} />)
  expect(screen.queryByText(/编号/)).toBeNull()
})

test.each([
  'Failed to fetch dynamically imported module: /assets/report-part.js',
  'error loading dynamically imported module: /assets/report-part.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/report-part.css',
])('a part of the program that did not arrive is no fault of the page: %s', (message) => {
  render(<ProblemPanel error={new TypeError(message)} />)
  expect(screen.getByRole('heading', { name: '没有读到这一部分' })).toBeDefined()
  expect(screen.getByText(/请检查网络后再试一次/)).toBeDefined()
})
