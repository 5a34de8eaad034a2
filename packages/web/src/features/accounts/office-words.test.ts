import { expect, test } from 'vitest'
import { changedFunctions, functionsText } from './office-words.ts'

test('a function is taken where it was not held and given up where it was', () => {
  expect(changedFunctions([], 'energy_saving')).toEqual(['energy_saving'])
  expect(changedFunctions(['energy_saving'], 'energy_saving')).toEqual([])
})

test('functions are named as the steps name who acts', () => {
  expect(functionsText(['energy_saving'])).toBe('节能主管部门')
  expect(functionsText([])).toBe('')
})
