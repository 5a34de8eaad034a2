import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import { level } from '@qingshen/core/indicator/level'
import { expect, test } from 'vitest'
import { findSystem, listSystemFiles } from './indicator-systems.ts'

function levelsOf(id: string) {
  const found: AnySystem | undefined = findSystem(id)
  if (found?.kind !== 'levels') throw new RangeError(`no system ${id} of three levels`)
  return found.system
}

const unverified = (id: string) => levelsOf(id).indicators.filter(({ isVerified }) => !isVerified)

test('every row that was not compared with the print is marked: of electroplating all but 5 to 12, of circuit boards all', () => {
  const verified = levelsOf('electroplating-2015').indicators.filter(({ isVerified }) => isVerified)
  expect(verified.map(({ id }) => id)).toEqual(['5', '6', '7', '8', '9', '10', '11', '12'])
  expect(unverified('pcb-2025')).toHaveLength(64)
})

test('no level is given from unverified rows or a made-up system without saying so', () => {
  for (const { id } of listSystemFiles()) {
    const found = findSystem(id)
    if (found?.kind !== 'levels') continue
    const { system } = found
    const values = Object.fromEntries(system.indicators.map((each) => [each.id, 'not_applicable']))
    const variables = Object.fromEntries(
      system.variables
        .filter(({ countOf }) => countOf === null)
        .map((each) => [each.id, shareOf(system.shareSets, each.id)]),
    )
    const codes = level(system, { values, variables }).issues.map(({ code }) => code)
    expect([id, codes.includes('level_unverified_rows')]).toEqual([id, unverified(id).length > 0])
    expect([id, codes.includes('level_fictitious')]).toEqual([id, system.isFictitious])
  }
})

/** The first of every set of shares is the whole output; other variables are 2. */
function shareOf(sets: readonly (readonly string[])[], id: string): number {
  const set = sets.find((names) => names.includes(id))
  if (set === undefined) return 2
  return set[0] === id ? 1 : 0
}

test('both real systems say what is missing of them; the complete one is made up', () => {
  expect(levelsOf('teaching-2026').isFictitious).toBe(true)
  expect(levelsOf('teaching-2026').indicators.every(({ weight }) => weight !== null)).toBe(true)
  expect(levelsOf('pcb-2025').indicators.some(({ weight }) => weight === null)).toBe(true)
  for (const id of ['electroplating-2015', 'pcb-2025']) {
    expect(levelsOf(id).isFictitious).toBe(false)
    expect(listSystemFiles().find((file) => file.id === id)?.source).toMatch(/没有/u)
  }
})
