import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OUT_OF_BALANCE, openPart } from '../opened-part.fixture.tsx'
import { ChecksPart } from './checks-part.tsx'

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

/** The page over an audit that does not balance, as somebody of its team sees it. */
async function open(rows: readonly WorkbenchRow[] = OUT_OF_BALANCE, waitFor = /^(须改正|请核对)$/) {
  const { memory } = openPart(<ChecksPart />, { rows, search: 'tab=checks' })
  await screen.findAllByText(waitFor)
  return memory
}

const first = (name: string) => screen.getAllByRole('button', { name })[0] as HTMLElement
const reason = () => screen.getByLabelText('为什么这样是对的（评审的人会看到）')

test('by keyboard: opening goes into the field, saving and giving up come back to the way to it', async () => {
  const memory = await open()
  fireEvent.click(first('写明理由'))
  expect(document.activeElement).toBe(reason())
  fireEvent.click(first('取消'))
  expect(document.activeElement).toBe(first('写明理由'))
  fireEvent.click(first('写明理由'))
  fireEvent.change(reason(), { target: { value: '蒸发损失没有装表' } })
  fireEvent.click(first('保存说明'))
  await screen.findByText('已说明')
  expect(document.activeElement).toBe(first('修改说明'))
  expect([...memory.pending().values()].map(({ fields }) => fields['reason']?.value)).toEqual(['蒸发损失没有装表'])
})

test('a reason that is not saved yet is there again after the page is loaded anew', async () => {
  await open()
  fireEvent.click(first('写明理由'))
  fireEvent.change(reason(), { target: { value: '写了一半' } })
  act(cleanup)
  await open()
  fireEvent.click(first('写明理由'))
  expect((reason() as HTMLTextAreaElement).value).toBe('写了一半')
})

test('a reason that is too long is told, not cut off, and cannot be saved', async () => {
  await open()
  fireEvent.click(first('写明理由'))
  const pasted = '长'.repeat(4512)
  fireEvent.change(reason(), { target: { value: pasted } })
  expect((reason() as HTMLTextAreaElement).value).toBe(pasted)
  screen.getByText(/最多 4,000 字，现在 4,512 字/)
  expect((first('保存说明') as HTMLButtonElement).disabled).toBe(true)
})

test('an audit without data has not been found to be without faults', async () => {
  await open([], /还没有可以检查的数据/)
  expect(screen.queryByText('没有发现问题')).toBeNull()
})
