import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReportSankeyPicture } from './report-sankey-picture.tsx'
import { Scripted } from './scripted.tsx'

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
