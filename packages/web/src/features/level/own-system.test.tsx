import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { OwnSystem } from './own-system.tsx'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const STRANGE = ['大类\t占比\t考核内容\t分量\t领跑\t先进\t达标', '能源\t1\t综合能耗\t1\t≤120\t≤135\t≤150'].join('\n')
const KNOWN = STRANGE.replace(
  /^.*$/m,
  '一级指标\t一级指标权重\t二级指标\t二级指标权重\tⅠ级基准值\tⅡ级基准值\tⅢ级基准值',
)

function open() {
  render(<OwnSystem address={{}} onChange={vi.fn<() => void>()} />)
  return (text: string) => fireEvent.change(screen.getByLabelText(/从 Excel/), { target: { value: text } })
}

function say(columns: Readonly<Record<string, string>>) {
  for (const [column, what] of Object.entries(columns)) {
    fireEvent.change(screen.getByLabelText(`${column} 列是`), { target: { value: what } })
  }
  fireEvent.click(screen.getByRole('button', { name: '按这些列读入' }))
}

test('a pasted table with headings of its own is read as somebody says, and the next one with the same headings, too', () => {
  const paste = open()
  paste(STRANGE)
  expect(screen.getByText(/前 10 行里没有找到表头/).textContent).toContain('或者自己指定哪一列是什么')
  say({ A: 'group', B: 'groupWeight', C: 'title', D: 'weight' })
  expect(screen.queryByRole('region', { name: '指定各列' })).toBeNull()
  expect(screen.getAllByText('综合能耗')[0]).toBeDefined()
  expect(screen.getByText('现在按自己指定的各列读。')).toBeDefined()
  paste(STRANGE.replace('综合能耗', '单位产品能耗'))
  expect(screen.getAllByText('单位产品能耗')[0]).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: '改回按表头读' }))
  expect(screen.getByRole('region', { name: '指定各列' })).toBeDefined()
})

test('known headings are read at once; the columns may still be said by hand', () => {
  const paste = open()
  paste(KNOWN)
  expect(screen.getAllByText('综合能耗')[0]).toBeDefined()
  expect(screen.queryByRole('region', { name: '指定各列' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '各列认错了，自己指定…' }))
  expect(screen.getByRole('region', { name: '指定各列' })).toBeDefined()
  paste('')
  expect(screen.queryByRole('region', { name: '指定各列' })).toBeNull()
})

test('what the browser kept of the columns is no harm when it is damaged', () => {
  localStorage.setItem('level-own-columns', '{')
  open()(KNOWN)
  expect(screen.getAllByText('综合能耗')[0]).toBeDefined()
})
