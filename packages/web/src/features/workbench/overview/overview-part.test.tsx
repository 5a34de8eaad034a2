import { sha256Hex } from '@qingshen/core/kernel/hash'
import type { BesideRecord } from '@qingshen/core/workbench/beside-record.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { HEAD } from '../method.fixture.ts'
import { OUT_OF_BALANCE, aRow, openPart } from '../opened-part.fixture.tsx'
import { OverviewPart } from './overview-part.tsx'

afterEach(cleanup)

const FILE = JSON.stringify({
  id: 'test',
  title: '测试体系',
  groups: [
    {
      id: 'g',
      title: '能源',
      weight: 1,
      indicators: [
        { id: 'a', title: '能耗', weight: 1, direction: 'lower', limiting: true, benchmarks: { I: 1, II: 2, III: 3 } },
      ],
    },
  ],
})
const SYSTEM = { ref: 'test', title: '测试体系', kind: 'levels', source: '', isFictitious: false } as const
const BESIDE: BesideRecord = {
  system: { ...SYSTEM, rows: 1, unverified: 0, sha256: sha256Hex(FILE), file: FILE },
  earlier: [],
}

/** The page over these rows, as somebody sees it who may not change anything. */
async function open(rows: readonly WorkbenchRow[], waitFor: string): Promise<void> {
  openPart(<OverviewPart />, { rows, beside: BESIDE, mayEdit: false, search: 'tab=overview' })
  await screen.findByText(waitFor)
}

test('an empty audit says what will be here and where to begin', async () => {
  await open([], '还没有可以汇总的数据')
  expect(screen.getByRole('link', { name: '从进度开始' }).getAttribute('href')).toContain('tab=progress')
})

test('every number of the overview opens the part of the audit it comes from; nothing is NaN', async () => {
  await open(
    [
      aRow('level_system', 'ls', { system: 'test' }),
      aRow('level_values', 'a', { indicator: 'a', before: '2.5', after: '0.9' }),
      aRow('level_requirements', 'r', { kind: 'law', level: 'II', basis: '某文件' }),
      ...OUT_OF_BALANCE,
      aRow('options', 'o', { name: '回收', investment: '20', state: 'done', nature: 'reuse' }),
      aRow('option_effects', 'e', {
        option: 'o',
        basis: 'claimed',
        kind: 'cost',
        amount: '8',
        unit: 'ten_thousand_yuan',
      }),
      aRow('option_effects', 'w', { option: 'o', basis: 'claimed', kind: 'water', unit: 'm3' }),
      aRow('targets', 't', { name: '节水', base_value: '10', near_value: '9' }),
    ],
    '每年的效果',
  )
  const section = (name: string) => within(screen.getByRole('region', { name }))
  expect(section('清洁生产水平').getByText('达到')).toBeDefined()
  expect(section('清洁生产水平').getAllByText(/Ⅰ级|没有达到/u).length).toBeGreaterThan(0)
  const balance = section('平衡').getByRole('link', { name: '物料，九月' })
  expect(balance.getAttribute('href')).toBe(`/workbench/${HEAD.case}/drawing?layer=m&period=p`)
  expect(section('平衡').getByText('20 %')).toBeDefined()
  expect(section('投资和效益').getByText('2.5')).toBeDefined()
  expect(section('每年的效果').getByText('1 项缺数量，没有计入')).toBeDefined()
  const waiting = section('检查发现').getByText(/^待处理 \d+ 处$/).textContent
  const counted = section('检查发现')
    .getAllByText(/^\d+ 处$/)
    .map(({ textContent }) => Number.parseInt(textContent, 10))
  expect(waiting).toBe(`待处理 ${(counted[0] ?? 0) + (counted[1] ?? 0)} 处`)
  const target = section('目标').getByRole('link', { name: '节水' })
  expect(target.getAttribute('href')).toContain('row=t')
  expect(document.body.textContent).not.toMatch(/NaN|undefined|\[object/u)
})

test('who only reads is not sent to fill anything in', async () => {
  await open([aRow('options', 'o', { name: '回收', investment: '20' })], '每年的效果')
  expect(screen.queryByRole('link', { name: /^去/ })).toBeNull()
  expect(screen.getByText('没有填写要求达到的等级。')).toBeDefined()
})

test('long amounts get the whole width, what is missing of them stays a phrase of its own', async () => {
  const many = Array.from({ length: 23 }, (_, at) => aRow('options', `o${at}`, { name: `方案${at}` }))
  const dear = aRow('options', 'dear', { name: '搬迁', investment: '123456789012345.67', state: 'proposed' })
  await open([dear, ...many.map((row) => ({ ...row, fields: { ...row.fields, state: 'proposed' } }))], '每年的效果')
  const money = screen.getByRole('region', { name: '投资和效益' })
  expect(money.className).toContain('overview-wide')
  expect(within(money).getByText('123,456,789,012,345.67')).toBeDefined()
  expect(within(money).getByText('23 个没有填').className).toBe('overview-small')
})
