import { sha256Hex } from '@qingshen/core/kernel/hash'
import type { BesideRecord } from '@qingshen/core/workbench/beside-record.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { aRow, openPart } from '../opened-part.fixture.tsx'
import { LevelPart } from './level-part.tsx'

const BENCHMARKS = { I: 1, II: 2, III: 3 }
const FILE = JSON.stringify({
  id: 'test',
  title: '测试体系',
  groups: [
    {
      id: 'energy',
      title: '能源',
      weight: 1,
      indicators: [
        { id: 'a', title: '综合能耗', unit: 'kgce/t', weight: 0.6, direction: 'lower', benchmarks: BENCHMARKS },
        {
          id: 'b',
          title: '水耗',
          unit: 'm3/t',
          weight: 0.3,
          limiting: true,
          direction: 'lower',
          benchmarks: BENCHMARKS,
        },
        { id: 'c', title: '管理制度', weight: 0.1, direction: 'qualitative' },
      ],
    },
  ],
})
const SYSTEM = {
  ref: 'test',
  title: '测试体系',
  kind: 'levels',
  source: '',
  isFictitious: false,
  rows: 3,
  unverified: 0,
} as const
const BESIDE: BesideRecord = { system: { ...SYSTEM, sha256: sha256Hex(FILE), file: FILE }, earlier: [] }

function aValue(id: string, fields: Record<string, string>): WorkbenchRow {
  return aRow('level_values', id, { indicator: id, ...fields })
}

/** The part as somebody of the team sees it, over these rows. */
async function open(rows: readonly WorkbenchRow[], spot = '', beside = BESIDE) {
  const chosen = aRow('level_system', 'chosen', { system: 'test' })
  const opened = openPart(<LevelPart />, { rows: [chosen, ...rows], beside, search: `tab=level${spot}` })
  await screen.findByRole('region', { name: '审核前的等级' })
  return opened
}

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
})
afterEach(cleanup)

test('the level stands with its indices; what lags is listed with the limiting ones first', async () => {
  await open([aValue('a', { before: '4' }), aValue('b', { before: '2' }), aValue('c', { before: '√' })])
  const before = screen.getByRole('region', { name: '审核前的等级' })
  expect(within(before).getByText('没有达到Ⅲ级')).toBeDefined()
  expect(before.textContent).toContain('Ⅱ级指数40')
  const lagging = within(screen.getByRole('region', { name: '落后的指标和每一分的来历' }))
  const [first, second] = lagging.getAllByRole('listitem')
  expect(first?.textContent).toContain('水耗限定')
  expect(second?.textContent).toContain('综合能耗')
})

test('what is missing leaves the level open between its bounds, never passed', async () => {
  await open([aValue('a', { before: '1' }), aValue('b', {})])
  const before = screen.getByRole('region', { name: '审核前的等级' })
  expect(before.textContent).toContain('等级待定')
  expect(before.textContent).toContain('还缺 2 项；补齐后最好是“Ⅰ级”，最差是“没有达到Ⅲ级”')
})

test('an option is proposed for an indicator and opened among the options', async () => {
  const { store, router } = await open([aValue('b', { before: '2' })])
  fireEvent.click(screen.getByRole('button', { name: '为“水耗”提出方案' }))
  const [option] = store.state().sheets.standing.get('options') ?? []
  expect(option?.fields).toEqual({ indicator: 'b', state: 'proposed' })
  await vi.waitFor(() =>
    expect(router.state.location.search).toMatchObject({ tab: 'options', do: `option.${option?.id}` }),
  )
})

test('what did not change is filled on demand, as one step that can be taken back', async () => {
  const { store } = await open([aValue('a', { before: '2' }), aValue('b', { before: '1', after: '0' })])
  fireEvent.click(screen.getByRole('button', { name: '其余与审核前相同（1 项）' }))
  expect(store.row('a')?.fields['after']).toBe('2')
  expect(store.row('b')?.fields['after']).toBe('0')
  store.undo()
  expect(store.row('a')?.fields['after']).toBeUndefined()
})

test('what the yearly figures give stands beside an indicator and is taken over with one click', async () => {
  const { store } = await open([
    aValue('a', { item: 'coal', before: '1.5' }),
    aRow('survey_items', 'cement', { kind: 'output', name: '水泥', unit: 't', is_main: 'yes' }),
    aRow('survey_items', 'coal', { kind: 'energy', name: '综合能耗', unit: 'kgce' }),
    aRow('survey_figures', 'f1', { item: 'cement', year: '2025', amount: '1000' }),
    aRow('survey_figures', 'f2', { item: 'coal', year: '2025', amount: '2000' }),
  ])
  fireEvent.click(screen.getByRole('button', { name: '综合能耗：审核前取用 2025 年的 2' }))
  expect(store.row('a')?.fields).toMatchObject({
    before: '2',
    source: expect.stringContaining('2025 年“综合能耗”2,000 kgce'),
  })
  expect((await screen.findByText(/2025 年 2，一致/)).textContent).not.toContain('取用')
})

test('a later version is told with what it changes; taking it keeps every value and lists what does not fit', async () => {
  const newer = {
    ref: 'own:2',
    title: '测试体系',
    chosen: 1,
    number: 2,
    owner: '某局',
    publishedBy: '王科员',
    publishedOn: '2026-11-20',
    count: 1,
    changes: [{ where: 'b 水耗', field: '整行', before: '权重 0.3', after: null }],
    redefined: [{ id: 'a', fields: ['单位'] }],
    gone: ['b'],
    goneVariables: [],
  }
  const rows = [aValue('a', { before: '1' }), aValue('b', { before: '2' }), aValue('c', { before: '√' })]
  const { store } = await open(rows, '', { ...BESIDE, newer })
  const told = screen.getByRole('region', { name: '新的一版' })
  expect(told.textContent).toContain('某局的王科员 2026-11-20 发布，与采用的第 1 版有 1 处不同')
  expect(within(told).getByRole('cell', { name: 'b 水耗' })).toBeDefined()
  fireEvent.click(within(told).getByRole('button', { name: '改用第 2 版' }))
  expect(store.row('chosen')?.fields['system']).toBe('own:2')
  expect(['a', 'b', 'c'].map((id) => store.row(id)?.fields['before'])).toEqual(['1', '2', '√'])
  const unfit = within(await screen.findByRole('status', { name: '已改用新的一版' })).getAllByRole('listitem')
  expect(unfit.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('单位改了'),
    expect.stringContaining('新版没有，不再计入'),
  ])
  fireEvent.click(screen.getByRole('button', { name: '改回第 1 版' }))
  expect(store.row('chosen')?.fields['system']).toBe('test')
})

test('a version that was withdrawn is told with when and why; the level stands, and what to do is said', async () => {
  const withdrawn = {
    title: '测试体系',
    number: 1,
    owner: '某局',
    withdrawnBy: '王科员',
    withdrawnOn: '2026-11-20',
    reason: '原标准已经废止',
  }
  await open([aValue('a', { before: '4' }), aValue('b', { before: '2' })], '', { ...BESIDE, withdrawn })
  const { textContent } = screen.getByRole('region', { name: '已停用的一版' })
  expect(textContent).toContain('第 1 版已停用某局的王科员 2026-11-20 停用')
  expect(textContent).toContain('停用的原因：原标准已经废止')
  expect(textContent).toContain('等级仍按采用的这一版计算')
  expect(textContent).toContain('停用后没有新的一版。请点“换一个体系”另选')
  expect(screen.getByRole('region', { name: '审核前的等级' }).textContent).not.toContain('找不到')
})

test('a row that belongs to no indicator of the system is shown and not counted', async () => {
  await open([aValue('b', { before: '1' }), aValue('x9', { before: '7' })])
  expect(screen.getByRole('region', { name: '没有计入的行' }).textContent).toContain('x9')
})

test('typing goes to the cell that the address names, not to the first of the table', async () => {
  Element.prototype.scrollIntoView = () => undefined
  const { store } = await open([aValue('a', { before: '4' }), aValue('b', { before: '2' })], '&row=b&field=before')
  const cell = await vi.waitFor(() => {
    const focused = document.activeElement
    expect(focused?.getAttribute('data-spot')).toBe('b/before')
    return focused as HTMLElement
  })
  fireEvent.keyDown(cell, { key: '3' })
  const input = await vi.waitFor(() => within(document.getElementById(cell.id) ?? cell).getByRole('textbox'))
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(store.row('b')?.fields['before']).toBe('3')
  expect(store.row('a')?.fields['before']).toBe('4')
})

test('units are printed with raised figures', async () => {
  await open([aValue('b', { before: '2' })])
  const grid = screen.getByRole('grid', { name: '评价指标的数值' })
  expect(within(grid).getByText('m³/t')).toBeDefined()
  expect(document.body.textContent).not.toContain('m3/t')
})

test('who only reads an audit without a system or values is not told to fill them in', async () => {
  openPart(<LevelPart />, { search: 'tab=level', mayEdit: false })
  expect(await screen.findByText('还没有选定评价指标体系')).toBeDefined()
  expect(document.body.textContent).not.toContain('在上面选定')
  cleanup()
  const rows = [aRow('level_system', 'chosen', { system: 'test' })]
  openPart(<LevelPart />, { rows, beside: BESIDE, search: 'tab=level', mayEdit: false })
  const before = await screen.findByRole('region', { name: '审核前的等级' })
  expect(before.textContent).toContain('审核组还没有填审核前的数值')
  expect(screen.queryByText('请在这里填')).toBeNull()
  expect(document.body.textContent).not.toContain('没有数据就留空')
})
