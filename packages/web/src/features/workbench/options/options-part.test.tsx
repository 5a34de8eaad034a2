import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { aMethod } from '../method.fixture.ts'
import { aRow, openPart } from '../opened-part.fixture.tsx'
import { OptionsPart } from './options-part.tsx'

const CITED = { clauses: [], reading: null, origin: 'national', mark: 'U' } as const
const METHOD = aMethod({
  costBoundaries: [
    { id: 'low', title: '低费', costClass: 'low', above: '0', includes: false, ...CITED, clauses: [] },
    { id: 'medium', title: '中费', costClass: 'medium', above: '10', includes: true, ...CITED, clauses: [] },
  ],
  acceptance: [
    {
      id: 'spared',
      when: 'no_technical_renovation',
      effect: 'left_out',
      text: '无低费方案可不验收',
      clauses: ['SX22-03j'],
      reading: null,
      origin: 'shanxi',
    },
  ],
} satisfies Partial<AuditMethod>)

const anOption = (id: string, fields: Record<string, string>) => aRow('options', id, { content: '略', ...fields })

/** The part as somebody of the team sees it, over these rows. */
async function open(rows: readonly WorkbenchRow[], query = '', mayEdit = true) {
  const opened = openPart(<OptionsPart />, { rows, method: METHOD, mayEdit, search: `tab=options${query}` })
  await screen.findByRole('navigation', { name: '方案的各部分' })
  return opened
}

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
  HTMLDialogElement.prototype.showModal = vi.fn()
  HTMLDialogElement.prototype.close = vi.fn()
})
afterEach(cleanup)

test('XJ05-13d options stand by the class their investment makes, a stated one that differs is said', async () => {
  await open([
    anOption('a', { name: '甲', investment: '10', cost_class: 'low', nature: 'end_of_pipe' }),
    anOption('b', { name: '乙', investment: '0', nature: 'end_of_pipe' }),
    anOption('c', { name: '丙' }),
  ])
  const medium = screen.getByRole('region', { name: '中费方案' })
  expect(medium.textContent).toContain('按投资计算；填写的是低费')
  expect(screen.getByRole('region', { name: '无费方案' }).textContent).toContain('乙')
  expect(screen.getByRole('region', { name: '费用类别未定' }).textContent).toContain('没有填投资')
  expect(screen.getByText('只有末端治理方案')).toBeDefined()
})

test('the first option is begun from the empty page and opened', async () => {
  const { store, router } = await open([])
  fireEvent.click(screen.getByRole('button', { name: '添加方案' }))
  fireEvent.click(screen.getByRole('button', { name: '空白方案' }))
  const [option] = store.state().sheets.standing.get('options') ?? []
  await vi.waitFor(() => expect(router.state.location.search).toMatchObject({ do: `option.${option?.id}` }))
})

test('SX22-03j an option says whether it has to be accepted, by which clause, and what is missing to tell', async () => {
  await open(
    [
      anOption('a', { name: '甲', investment: '3', is_renovation: 'no' }),
      anOption('b', { name: '乙', investment: '3' }),
    ],
    '&do=option.a',
  )
  const spared = within(screen.getByRole('region', { name: '验收', hidden: true }))
  expect(spared.getByText('可不验收')).toBeDefined()
  expect(spared.getByText('SX22-03j')).toBeDefined()
  cleanup()
  await open([anOption('b', { name: '乙', investment: '3' })], '&do=option.b')
  const unknown = screen.getByRole('region', { name: '验收', hidden: true })
  expect(unknown.textContent).toContain('还缺：是否涉及技术改造')
})

const STUDY = { option: 'a', saving: '5', income: '0', depreciation_years: '10', tax_rate: '25', discount_rate: '8' }

test('XJ05-13e the economic part is reckoned while one types; a wrong rate is refused at its field', async () => {
  const { store } = await open(
    [anOption('a', { name: '甲', investment: '20' }), aRow('option_studies', 's', STUDY)],
    '&view=studies&option=a',
  )
  const result = () => screen.getByRole('region', { name: '测算结果' }).textContent
  expect(result()).toContain('投资偿还期4.7059 年')
  const saving = screen.getByLabelText('年降低运行费用（万元）')
  fireEvent.change(saving, { target: { value: '10' } })
  fireEvent.blur(saving)
  expect(result()).toContain('投资偿还期2.5 年')
  const tax = screen.getByLabelText('综合税率（%）')
  fireEvent.change(tax, { target: { value: '120' } })
  fireEvent.blur(tax)
  expect(tax.getAttribute('aria-invalid')).toBe('true')
  expect(store.row('s')?.fields['tax_rate']).toBe('25')
  expect(document.body.textContent).not.toMatch(/NaN|undefined|\[object/)
})

test('several rates of return are all listed, nothing is made up', async () => {
  const flows = ['-4000', '25000', '-25000'].map((amount, year) =>
    aRow('option_cash_flows', `f${year}`, { option: 'a', year_number: String(year), amount }),
  )
  await open(
    [
      anOption('a', { name: '甲', investment: '4000' }),
      aRow('option_studies', 's', { option: 'a', discount_rate: '10' }),
      ...flows,
    ],
    '&view=studies&option=a',
  )
  expect(screen.getByRole('region', { name: '测算结果' }).textContent).toContain('有 2 个：25%、400%')
  expect(screen.getByRole('grid', { name: '逐年现金流' }).textContent).toContain('第 3 年')
})

test('a study without figures says what is missing, never a number', async () => {
  await open([anOption('a', { name: '甲' }), aRow('option_studies', 's', { option: 'a' })], '&view=studies&option=a')
  const result = screen.getByRole('region', { name: '测算结果' }).textContent ?? ''
  expect(result).toContain('“投资”没有填')
  expect(result).not.toMatch(/NaN|undefined|\d 年/)
})

const EFFECT = { option: 'a', kind: 'water', unit: 'm3' }

test('effects of the three sides stand side by side; a total opens the rows that make it', async () => {
  const { router } = await open(
    [
      anOption('a', { name: '甲', state: 'done' }),
      aRow('option_effects', '1', { ...EFFECT, basis: 'expected', amount: '1000' }),
      aRow('option_effects', '2', { ...EFFECT, basis: 'claimed', amount: '900' }),
      aRow('verified_effects', '3', { ...EFFECT, amount: '810' }),
    ],
    '&view=effects',
  )
  const totals = within(screen.getByRole('table', { name: '效果汇总' }))
  const cells = totals.getAllByRole('cell').map(({ textContent }) => textContent)
  expect(cells).toEqual(['m³', '1,000', '900', '90 %', '810', '90 %'])
  fireEvent.click(totals.getByRole('button', { name: '节约用水' }))
  await vi.waitFor(() => expect(router.state.location.search).toMatchObject({ do: 'total.water' }))
  const verified = await screen.findByRole('region', { name: '核实', hidden: true })
  expect(verified.textContent).toContain('计入 810 m³')
})

test('what an option that was dropped is said to bring does not count, and why is said', async () => {
  await open(
    [
      anOption('a', { name: '甲', state: 'dropped' }),
      aRow('option_effects', '1', { ...EFFECT, basis: 'claimed', amount: '900' }),
    ],
    '&view=effects',
  )
  expect(screen.getByText(/没有计入：按方案的状态/)).toBeDefined()
})

test('a reader sees empty pages that say who fills them', async () => {
  await open([], '&view=work', false)
  expect(screen.getByText('企业或者受托机构添加方案以后，这里显示实施计划和进展。')).toBeDefined()
})

test('who only reads is offered to look at effects and tables, not to fill them in', async () => {
  await open([anOption('a', { name: '甲' })], '&view=effects', false)
  expect((await screen.findAllByRole('link', { name: '查看' })).length).toBeGreaterThan(0)
  expect(screen.queryByRole('link', { name: '填写' })).toBeNull()
  expect(screen.getByText('原表：')).toBeDefined()
})

test('many options to choose for a study scroll in a bounded list that says how many are chosen', async () => {
  const name = '把清洗线逆流漂洗改造并回用冷却水'.repeat(8)
  const many = Array.from({ length: 200 }, (_, at) => anOption(`o${at}`, { name: `${name}${at}`, investment: '20' }))
  await open([...many, aRow('option_studies', 's', { option: 'o7' })], '&view=screening')
  const list = screen.getByRole('region', { name: '可以选的方案，可上下滚动' })
  expect(within(list).getAllByRole('checkbox')).toHaveLength(200)
  expect(screen.getByText('共 200 个，已选 1 个')).toBeDefined()
  expect(within(list).getByText(`${name}7`).title).toBe(`${name}7`)
})

test('the entry of the library an option was taken from is told and cannot be typed', async () => {
  await open([anOption('a', { name: '甲', library: 'solvent_recovery' })], '&do=option.a')
  expect(screen.getByText('采自方案库，编号 solvent_recovery')).toBeDefined()
  expect(screen.queryByLabelText('方案库编号')).toBeNull()
})

test('who only reads is not sent to give reasons', async () => {
  const twice = [
    anOption('a', { name: '甲', nature: 'end_of_pipe', cost_class: 'low', investment: '20' }),
    anOption('b', { name: '乙', nature: 'end_of_pipe' }),
  ]
  await open(twice, '&do=option.a', false)
  expect(screen.getByText('在“检查”里查看，有没有说明理由也在那里')).toBeDefined()
  expect(document.body.textContent).not.toContain('在“检查”里说明理由')
  cleanup()
  await open(twice, '&do=option.a')
  expect(screen.getByText('到“检查”里说明理由')).toBeDefined()
})

test('on a phone the options to score come page by page', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }))
  const many = Array.from({ length: 30 }, (_, at) => anOption(`o${at}`, { name: `方案${at}`, investment: '20' }))
  await open([...many, aRow('option_criteria', 'c', { name: '环境', weight: '10' })], '&view=screening')
  const cards = screen.getByRole('list', { name: '方案筛选打分，1 到 10 分' })
  expect(within(cards).getAllByRole('listitem')).toHaveLength(20)
  fireEvent.click(screen.getByRole('button', { name: '再显示 10 个（共 30 个）' }))
  expect(within(cards).getAllByRole('listitem')).toHaveLength(30)
  expect(screen.queryByRole('button', { name: /再显示/ })).toBeNull()
})
