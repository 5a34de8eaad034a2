import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { DrawnFlow } from '../model/drawing.ts'
import { FlowChange } from './flow-change.tsx'
import type { ScenarioNow } from './use-scenario.ts'

afterEach(cleanup)

const FLOW: DrawnFlow = { id: 'f', name: '新水', from: null, to: 'u', figure: null, contents: [] }
const OPTION = { id: 'o1', name: '回用', state: 'accepted', isUsual: true, changes: 1 } as const
const OTHER = { id: 'o2', name: '喷淋', state: 'proposed', isUsual: false, changes: 0 } as const

function show(part: Partial<ScenarioNow> = {}, isReadOnly = false) {
  const stored: unknown[] = []
  const told = { flow: 'f', before: 100, after: 90, change: -10, share: -0.1 }
  const totals = { input: 100, output: 100, product: 0, loss: 100 }
  const parts = [{ row: 'r', option: 'o1', change: '-10' }]
  const scenario = {
    options: [OPTION, OTHER],
    chosen: new Set(['o1']),
    changes: [{ row: 'r', option: 'o1', optionName: '回用', flow: 'f', change: '-10' }],
    layer: { layer: 'm', unit: 'm3', flows: [{ ...told, parts }], before: totals, after: totals },
    isStale: false,
    set: (...args: unknown[]) => stored.push(args),
    ...part,
  } as unknown as ScenarioNow
  render(<FlowChange flow={FLOW} unit="m3" scenario={scenario} isReadOnly={isReadOnly} />)
  return stored
}

function type(field: string, text: string): void {
  const input = screen.getByLabelText(field)
  fireEvent.change(input, { target: { value: text } })
  fireEvent.blur(input)
}

test('a change is typed as an amount, a share, or what the flow will be; it goes to the option that is picked', () => {
  const stored = show()
  expect(screen.getByText('−10 m³（−10 %）')).toBeDefined()
  type('增减多少，m³', '-12%')
  type('方案实施后变为，m³', '70')
  fireEvent.change(screen.getByLabelText('方案'), { target: { value: 'o2' } })
  type('增减多少，m³', '0')
  type('方案实施后变为，m³', '85')
  expect(stored).toEqual([
    ['o1', 'f', '-12'],
    ['o1', 'f', '-30'],
    ['o2', 'f', '0'],
    ['o2', 'f', '-5'],
  ])
})

test('what cannot be a change is refused with a sentence and nothing is stored', () => {
  const stored = show()
  type('增减多少，m³', '少一半')
  expect(screen.getByRole('alert').textContent).toContain('不是一个数')
  expect(stored).toEqual([])
})

test('a reader sees what options change and no fields; without options it is said where to begin', () => {
  show({}, true)
  expect(screen.getByText('回用')).toBeDefined()
  expect(screen.queryByRole('textbox')).toBeNull()
  cleanup()
  show({ options: [], changes: [], chosen: new Set(), layer: null })
  expect(screen.getByText('还没有方案。请先在“方案”里登记。')).toBeDefined()
})
