import { readAnySystem } from '@qingshen/core/indicator/judge-plant'
import { levelOfAudit } from '@qingshen/core/workbench/level/level-of-audit'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { surveyOf } from '@qingshen/core/workbench/survey/survey'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { expect, test } from 'vitest'
import { aMethod } from '../method.fixture.ts'
import { allListed, fromSurvey, sameAsBefore, takenOverAll } from './many-values.ts'
import type { Levels } from './use-levels.ts'

const BENCHMARKS = { I: 1, II: 2, III: 3 }
const any = readAnySystem({
  id: 's',
  title: 's',
  groups: [
    {
      id: 'g',
      weight: 1,
      indicators: [
        { id: 'a', title: '煤耗', unit: 'kg/t', weight: 0.5, direction: 'lower', benchmarks: BENCHMARKS },
        { id: 'b', title: '回用率', unit: '%', weight: 0.5, direction: 'higher', benchmarks: { I: 3, II: 2, III: 1 } },
      ],
    },
  ],
})

function aRow(id: string, sheet: string, fields: Record<string, string>): WorkbenchRow {
  const at = { position: 1, version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
  return { id, sheet, fields, ...at }
}

function levelsOf(values: readonly WorkbenchRow[], system: Record<string, string> = {}): Levels {
  const data = workbenchData([
    aRow('chosen', 'level_system', { system: 's', ...system }),
    aRow('cement', 'survey_items', { kind: 'output', name: '水泥', unit: 't', is_main: 'yes' }),
    aRow('coal', 'survey_items', { kind: 'energy', name: '原煤', unit: 't' }),
    ...['2024', '2025'].flatMap((year, at) => [
      aRow(`cement${year}`, 'survey_figures', { item: 'cement', year, amount: '3000' }),
      aRow(`coal${year}`, 'survey_figures', { item: 'coal', year, amount: String(6 - at) }),
    ]),
    ...values,
  ])
  const [before, after] = [levelOfAudit(data, any, 'before'), levelOfAudit(data, any, 'after')]
  return { any, before, after, survey: surveyOf(data), data }
}

test('before the audit the newest year counts, after it only the year that is stated; twelve digits are taken over', () => {
  const value = aRow('v', 'level_values', { indicator: 'a', item: 'coal' })
  const levels = levelsOf([value])
  const line = levels.before.lines[0]!
  expect(fromSurvey(levels, line, 'before', aMethod())).toMatchObject({ kind: 'number', year: '2025' })
  expect(fromSurvey(levels, line, 'after', aMethod())).toMatchObject({ kind: 'none' })
  const stated = levelsOf([value], { year_before: '2024', year_after: '2025' })
  expect(takenOverAll(stated, 'before', aMethod())).toMatchObject([{ id: 'v', set: { before: '2' } }])
  const [after] = takenOverAll(stated, 'after', aMethod())
  expect(after?.set?.['after']).toBe('1.66666666667')
  expect(after?.set?.['source']).toContain('2025 年“原煤”5,000 kg ÷ “水泥”3,000 t')
})

test('what was entered is never written over, and an indicator that is no amount per product is left alone', () => {
  const typed = aRow('v', 'level_values', { indicator: 'a', item: 'coal', before: '9', source: '台账' })
  const share = aRow('w', 'level_values', { indicator: 'b', item: 'coal' })
  expect(takenOverAll(levelsOf([typed, share]), 'before', aMethod())).toEqual([])
})

test('the rest is as before: only what has a readable value before and none after', () => {
  const rows = [
    aRow('v', 'level_values', { indicator: 'a', before: '大约 2' }),
    aRow('w', 'level_values', { indicator: 'b', before: '0' }),
  ]
  expect(sameAsBefore(levelsOf(rows))).toEqual([{ id: 'w', sheet: 'level_values', set: { after: '0' } }])
})

test('every indicator without a row gets one, those that have one are left alone', () => {
  const [made, ...others] = allListed(levelsOf([aRow('v', 'level_values', { indicator: 'a' })]), 'case')
  expect(others).toEqual([])
  expect(made).toMatchObject({ sheet: 'level_values', set: { indicator: 'b', name: '回用率' }, position: 2 })
})
