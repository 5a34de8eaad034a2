import { Problem } from '@qingshen/core/kernel/problem'
import { decideAll } from '@qingshen/core/scope/decide'
import { expect, test } from 'vitest'
import { decideReference } from './decide-reference.ts'
import { loadLaws } from './load-law.ts'

function refusal(input: unknown, lawId = 'shanxi-2022'): Problem {
  try {
    decideAll(loadLaws(), lawId, { on: '2023-01-01', input }, decideReference())
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('not refused')
}

const pointers = (input: unknown): readonly string[] => refusal(input).errors.map(({ pointer }) => pointer)

test('every issue is reported at once, with its pointer and a Chinese sentence', () => {
  const problem = refusal([
    { name: '甲', industry: '610', size: 'big', colour: 'red', shape: 1 },
    { name: '', employees: -1, revenue: 'viel', facts: { overStandard: 'yes', overstandard: true } },
    { permitClass: 'gold', division: '14', industry: '9999' },
  ])
  expect(problem.code).toBe('validation_failed')
  expect(problem.errors.map(({ pointer }) => pointer).toSorted()).toEqual([
    '/0/colour',
    '/0/industry',
    '/0/shape',
    '/0/size',
    '/1/employees',
    '/1/facts/overStandard',
    '/1/facts/overstandard',
    '/1/name',
    '/1/revenue',
    '/2/division',
    '/2/industry',
    '/2/name',
    '/2/permitClass',
  ])
  expect(problem.errors.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true)
})

test('an industry must be a class of the edition: groups, unknown codes and the 2011 edition are refused', () => {
  expect(
    pointers([
      { name: '甲', industry: '2521' },
      { name: '乙', industry: '9999' },
      { name: '丙', industry: '0614' },
    ]),
  ).toEqual(['/1/industry', '/2/industry'])
  const [issue] = refusal([{ name: '甲', industry: '0610', industryEdition: 2011 }]).errors
  expect(issue).toMatchObject({ code: 'industry_edition_unavailable', pointer: '/0/industryEdition' })
  const request = { on: '2023-01-01', input: [{ name: '甲', industry: '0610', industryEdition: 2017 }] }
  expect(decideAll(loadLaws(), 'shanxi-2022', request, decideReference())).toHaveLength(1)
})

test('what is no array of enterprises is refused, an empty one is answered with an empty one', () => {
  expect(pointers({ name: '甲' })).toEqual([''])
  expect(pointers(['甲'])).toEqual(['/0'])
  expect(decideAll(loadLaws(), 'shanxi-2022', { on: '2023-01-01', input: [] }, decideReference())).toEqual([])
})

test('an unknown law is a problem that names the known ones', () => {
  const problem = refusal([], 'mars-2030')
  expect(problem.code).toBe('law_unknown')
  expect(problem.detail).toContain('shanxi-2022')
})
