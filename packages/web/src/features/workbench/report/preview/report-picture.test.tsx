import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import type { ReportTemplate } from '@qingshen/core/report/report-template-in-force.schema'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openPart } from '../../opened-part.fixture.tsx'
import { ReportPaper } from './report-paper.tsx'
import { ReportSankeyPicture } from './report-sankey-picture.tsx'
import { Scripted } from './scripted.tsx'

afterEach(cleanup)

test('formulas on the paper have small figures, and are read as they were written', () => {
  const { container } = render(
    <p>
      <Scripted text="减少 12.5 tCO2，120 m3" />
    </p>,
  )
  expect(container.querySelector('sub')?.textContent).toBe('2')
  expect(container.querySelector('sup')?.textContent).toBe('3')
  expect(container.textContent).toBe('减少 12.5 tCO2，120 m3')
})

test('a drawing of a whole plant shows numbers and says below what each of them is', () => {
  const nodes = Array.from({ length: 20 }, (_, at) => ({ id: `u${at}`, label: `工序单元${at + 1}` }))
  const links = Array.from({ length: 60 }, (_, at) => {
    return {
      id: `f${at}`,
      from: `u${at % 20}`,
      to: `u${(at * 3 + 1) % 20}`,
      value: at + 1,
      label: `流股名称${at + 1} ${at} t`,
    }
  })
  render(<ReportSankeyPicture sankey={{ nodes, links, unit: 't' }} caption="图 3-1 物料平衡" />)
  const key = screen.getByRole('list', { name: '图 3-1 物料平衡中的标号' })
  expect(key.children).toHaveLength(60)
  expect(key.textContent).toContain('流股名称60 59 t')
  const drawing = screen.getByRole('img')
  expect(drawing.textContent).toContain('工序单元20')
  expect(drawing.innerHTML).not.toMatch(/NaN|undefined|\[object/)
})

const aFigure = (key: string, label: string, text: string, unit: string) => {
  const places = [{ sheet: 'survey_figures', row: key, column: 'amount' }]
  return { key, label, text, value: text, unit, places, how: null }
}
const YEARS = ['2024 年', '2025 年']
const series = [{ name: '新水', values: ['120.5', '96.4'], figures: ['before', null] }]
const DRAWN = {
  variant: 'evaluation',
  title: '审核报告',
  enterprise: '某厂',
  cover: [],
  blocks: [
    {
      kind: 'chart',
      id: 'bars',
      caption: '图 2-1 新水',
      chart: { kind: 'bar', unit: 'm³', categories: YEARS, series },
    },
    {
      kind: 'chart',
      id: 'line',
      caption: '图 2-2 新水',
      chart: { kind: 'line', unit: 'm³', categories: YEARS, series },
    },
    {
      kind: 'chart',
      id: 'lying',
      caption: '图 2-3 方案',
      chart: {
        kind: 'tornado',
        unit: '万元',
        categories: ['价格'],
        series: [{ name: '-20%', values: ['3'], figures: ['low'] }],
      },
    },
    {
      kind: 'sankey',
      id: 'flows',
      caption: '图 2-4 水平衡',
      sankey: {
        unit: 't',
        nodes: [{ id: 'a', label: '清洗' }],
        links: [{ id: 'f', from: null, to: 'a', value: 7, label: '新水 7 t', figure: 'flow' }],
      },
    },
  ],
  figures: [
    aFigure('before', '2024 年新水', '120.5', 'm³'),
    aFigure('low', '价格降低时的净现值', '3', '万元'),
    aFigure('flow', '新水流量', '7', 't'),
  ],
} as unknown as ReportDocument

test('drawn values say on hover where they come from; one that is bound to nothing says what it is', async () => {
  const paper = <ReportPaper document={DRAWN} template={{ sections: [] } as unknown as ReportTemplate} />
  const { router } = openPart(paper, { search: 'tab=report' })
  await waitFor(() => expect(screen.getAllByRole('img')).toHaveLength(4), { timeout: 15_000 })
  const spots = (key: string) => [...document.querySelectorAll<SVGElement>(`.report-spots [data-figure="${key}"]`)]
  // a bar and a point; a half of a bar; a flow and its text
  expect([spots('before').length, spots('low').length, spots('flow').length]).toEqual([2, 1, 2])
  for (const [key, label, value] of [
    ['before', '2024 年新水', '120.5 m³'],
    ['low', '价格降低时的净现值', '3 万元'],
    ['flow', '新水流量', '7 t'],
  ] as const) {
    for (const spot of spots(key)) {
      fireEvent.pointerOver(spot)
      const card = within(screen.getByRole('complementary', { name: '数字的出处' }))
      expect(card.getByText(label)).toBeDefined()
      expect(card.getByText(value)).toBeDefined()
    }
  }
  const titles = [...document.querySelectorAll('.report-spots title')].map(({ textContent }) => textContent)
  expect(titles).toEqual(['2025 年，新水：96.4 m³', '2025 年，新水：96.4 m³'])
  // without a pointer: the table behind the picture
  fireEvent.click(screen.getAllByRole('button', { name: '看数据' })[0] as HTMLElement)
  expect(screen.getByRole('button', { name: /2024 年新水，看出处$/ })).toBeDefined()
  fireEvent.click(spots('flow')[0] as SVGElement)
  await waitFor(() => expect(router.state.location.search).toMatchObject({ row: 'flow', field: 'amount' }))
})
