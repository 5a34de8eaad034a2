import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { Column, Sheet } from '@qingshen/core/workbench/sheet'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, expect, test } from 'vitest'
import { FieldCellView } from './grid-cell.tsx'

afterEach(cleanup)

const TEAM = findSheet('team') as Sheet
const HOURS = TEAM.columns.find(({ id }) => id === 'hours') as Column

function show(part: Partial<ComponentProps<typeof FieldCellView>> = {}) {
  const typed: string[] = []
  const cell = { kind: 'field' as const, column: HOURS, row: { id: 'a', sheet: TEAM }, value: '12', version: 1 }
  render(
    <table>
      <tbody>
        <tr>
          <FieldCellView
            id="cell"
            cell={cell}
            label="王芳，应投入的时间"
            text="12"
            initial="12"
            held={undefined}
            person={undefined}
            isActive
            seed={undefined}
            choices={undefined}
            isMissing={false}
            onDone={(_, text, leaving) => typed.push(`${text} ${leaving}`)}
            onCancel={() => typed.push('cancelled')}
            {...part}
          />
        </tr>
      </tbody>
    </table>,
  )
  return typed
}

test('a cell says who else is in it, and what is wrong with what was typed', () => {
  show({ person: '咨询机构人员', held: { kind: 'refused', message: '读不成数。' } })
  expect(screen.getByText('咨询机构人员')).toBeDefined()
  const cell = screen.getByRole('cell')
  expect(cell.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(cell.getAttribute('aria-describedby') ?? '')?.textContent).toContain('读不成数。')
})

test('Enter keeps what was typed and goes down, Escape gives it up, and each counts once', () => {
  const kept = show({ seed: null })
  const input = screen.getByLabelText('王芳，应投入的时间')
  fireEvent.change(input, { target: { value: '40' } })
  fireEvent.keyDown(input, { key: 'Enter' })
  fireEvent.blur(input)
  expect(kept).toEqual(['40 down'])
  cleanup()
  const cancelled = show({ seed: '4' })
  fireEvent.keyDown(screen.getByLabelText('王芳，应投入的时间'), { key: 'Escape' })
  expect(cancelled).toEqual(['cancelled'])
})

test('what is being typed is kept when the cell goes away under it, and when the page does', async () => {
  const gone = show({ seed: null })
  fireEvent.change(screen.getByLabelText('王芳，应投入的时间'), { target: { value: '40' } })
  cleanup()
  await Promise.resolve()
  expect(gone).toEqual(['40 gone'])
  const left = show({ seed: null })
  fireEvent.change(screen.getByLabelText('王芳，应投入的时间'), { target: { value: '41' } })
  window.dispatchEvent(new Event('pagehide'))
  expect(left).toEqual(['41 stay'])
})
