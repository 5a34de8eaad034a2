import type { NewerSystem } from './newer-system.schema.ts'
import type { WithdrawnSystem } from './withdrawn-system.schema.ts'
import { row, systemOf } from '../../indicator/level.fixture.ts'
import type { AnySystem } from '../../indicator/judge-plant.ts'
import { readAnySystem } from '../../indicator/judge-plant.ts'

/** A system for tests of the workbench: energy (two indicators, one limiting) and management; benchmarks 1, 2, 3. */
export const SYSTEM: AnySystem = readAnySystem(
  systemOf([
    { weight: 0.7, rows: [row('a', 0.6, { title: '综合能耗', unit: 'kgce/t' }), row('b', 0.4, { limiting: true })] },
    {
      weight: 0.3,
      rows: [row('c', 0.5, { unit: '%' }), row('d', 0.5, { direction: 'qualitative', benchmarks: null })],
    },
  ]),
)

/** A system of ratios with a veto. */
export const RATIO: AnySystem = readAnySystem({
  id: 'ratio',
  title: '比值体系',
  kind: 'ratio',
  cap: 1.2,
  quantitative: {
    weight: 0.7,
    groups: [
      { id: 'use', indicators: [{ id: 'coal', title: '煤耗', weight: 100, direction: 'lower', benchmark: 100 }] },
    ],
  },
  qualitative: { weight: 0.3, groups: [{ id: 'm', indicators: [{ id: 'system', title: '管理体系', weight: 100 }] }] },
  grades: [{ id: 'clean', title: '清洁生产企业', atLeast: 75 }],
  vetoes: [{ id: 'over', title: '超标排放' }],
})

/** Rows of `level_values` as a test writes them; the id of a row is that of its indicator. */
export function valuesOf(
  values: Readonly<Record<string, string | Readonly<Record<string, string>>>>,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      { indicator: id, ...(typeof value === 'string' ? { before: value } : value) },
    ]),
  )
}

/** That the version which was chosen is not in use any more. */
export const WITHDRAWN: WithdrawnSystem = {
  title: '测试体系',
  number: 1,
  withdrawnOn: '2026-11-20',
  withdrawnBy: '王科员',
  owner: '某局',
  reason: '原标准已经废止',
}

/** A second version of a system, of which the first was chosen. */
export const NEWER: NewerSystem = {
  ref: 'own:2',
  title: '测试体系',
  chosen: 1,
  number: 2,
  publishedOn: '2026-11-20',
  publishedBy: '王科员',
  owner: '某局',
  count: 2,
  changes: [
    { where: 'a 综合能耗', field: 'Ⅰ级基准值', before: '1', after: '2' },
    { where: 'b 水耗', field: '整行', before: '权重 0.3', after: null },
  ],
  gone: ['b'],
  redefined: [],
  goneVariables: [],
}
