import { team } from '@qingshen/core/workbench/sheets/preparation'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { FieldInput } from './field-input.tsx'

afterEach(cleanup)

function open(id: string) {
  const kept: [string, number][] = []
  const column = team.columns.find((one) => one.id === id) ?? team.columns[0]
  const { unmount } = render(
    <FieldInput
      id="f"
      column={column}
      standing="原来的"
      version={3}
      isWrong={false}
      choices={[]}
      onFocus={() => undefined}
      onKeep={(text, seen) => kept.push([text, seen])}
    />,
  )
  return { kept, unmount, input: screen.getByRole<HTMLInputElement>('textbox') }
}

test('what is typed is kept once on leaving, and also when the panel is closed under it', () => {
  const left = open('name')
  fireEvent.change(left.input, { target: { value: '古丽' } })
  fireEvent.blur(left.input)
  left.unmount()
  expect(left.kept).toEqual([['古丽', 3]])

  const closed = open('duties')
  fireEvent.change(closed.input, { target: { value: '统筹' } })
  closed.unmount()
  expect(closed.kept).toEqual([['统筹', 3]])

  const untouched = open('name')
  untouched.unmount()
  expect(untouched.kept).toEqual([])
})

test('a text that is too long is handed on whole, to be refused and not cut off', () => {
  const { kept, input } = open('duties')
  fireEvent.change(input, { target: { value: '长'.repeat(4512) } })
  fireEvent.blur(input)
  expect(kept[0]?.[0]).toHaveLength(4512)
})
