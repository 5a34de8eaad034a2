import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { Issue } from '@qingshen/core/kernel/issue'
import { afterEach, expect, test } from 'vitest'
import { FindingPanel } from './finding-panel.tsx'
import { findingsOf } from './finding.ts'
import { FormField } from './form-field.tsx'

afterEach(cleanup)

const issues: Issue[] = [
  { code: 'employees_missing', severity: 'warning', pointer: '/size', message: '规模与从业人员数不符，请核对。' },
  { code: 'size_unknown', severity: 'error', pointer: '/size', message: '规模没有填写。' },
  { code: 'row_duplicate', severity: 'error', pointer: '/facts/clinker/source', message: '来源重复。' },
]

test('an input is tied to its label and to its findings, worst first', () => {
  render(
    <FormField pointer="/size" label="企业规模" issues={issues}>
      {(binding) => <input {...binding} />}
    </FormField>,
  )
  const input = screen.getByLabelText('企业规模')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  const notes = document.getElementById(input.getAttribute('aria-describedby') ?? '')
  expect(notes?.textContent).toBe('规模没有填写。规模与从业人员数不符，请核对。')
  expect(findingsOf(issues, '/size').map((issue) => issue.severity)).toEqual(['error', 'warning'])
})

test('a finding in the panel leads to its field, or to the nearest field around it', () => {
  render(
    <>
      <FindingPanel issues={issues} />
      <FormField pointer="/facts/clinker" label="生产水泥熟料" issues={issues}>
        {(binding) => <input {...binding} />}
      </FormField>
    </>,
  )
  fireEvent.click(screen.getByText('来源重复。'))
  expect(document.activeElement).toBe(screen.getByLabelText('生产水泥熟料'))
})
