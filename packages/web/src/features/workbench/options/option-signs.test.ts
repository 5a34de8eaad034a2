import { optionsOf } from '@qingshen/core/workbench/options/options-of'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { expect, test } from 'vitest'
import { aMethod } from '../method.fixture.ts'
import { acceptanceSign, classText, stateSign } from './option-signs.ts'

const CITED = { clauses: [], reading: null, origin: 'national' }
const LOW = { id: 'low', title: '低费', costClass: 'low', above: '0', includes: false, mark: 'U', ...CITED } as const
const METHOD = aMethod({ costBoundaries: [{ ...LOW, clauses: [] }] })

function optionWith(fields: Record<string, string>, method = METHOD) {
  const told = { version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
  const row: WorkbenchRow = { id: 'a', sheet: 'options', position: 1, fields, ...told }
  const [option] = optionsOf(new Map([['options', [row]]]), method)
  if (option === undefined) throw new Error('no option was read')
  return option
}

test('a class says by what it is known, and where the stated one differs', () => {
  expect(classText(optionWith({ investment: '3' }))).toBe('低费')
  expect(classText(optionWith({ investment: '3', cost_class: 'low' }))).toBe('低费')
  expect(classText(optionWith({ investment: '3', cost_class: 'high' }))).toBe('低费（按投资计算；填写的是高费）')
  expect(classText(optionWith({ cost_class: 'high' }))).toBe('高费（填写的，没有投资可以计算）')
})

test('no class is ever guessed: neither without an investment nor without boundaries', () => {
  expect(classText(optionWith({}))).toBe('未定（没有填投资）')
  expect(classText(optionWith({ investment: '3' }, aMethod()))).toBe('未定（没有适用的划分标准）')
  expect(classText(optionWith({ investment: '0' }, aMethod()))).toBe('无费')
})

test('a state nobody has chosen is said to be unknown; without a rule acceptance is needed', () => {
  expect(stateSign(optionWith({ state: 'zzz' }).state).word).toBe('状态未填')
  expect(stateSign('done').word).toBe('已实施')
  expect(acceptanceSign(optionWith({})).word).toBe('需要验收')
})
