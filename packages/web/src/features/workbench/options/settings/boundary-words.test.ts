import { decimal } from '@qingshen/core/kernel/decimal'
import type { CostBoundary } from '@qingshen/core/option/cost-class'
import { expect, test } from 'vitest'
import { boundaryFaults, classRanges } from './boundary-words.ts'

function boundary(costClass: CostBoundary['costClass'], above: string, includes: boolean): CostBoundary {
  return { costClass, above: decimal(above), includes }
}

const USUAL = [boundary('low', '0', false), boundary('medium', '10', true), boundary('high', '50', false)]

test('each class says where it begins and ends, and to which the border belongs', () => {
  expect(classRanges(USUAL)).toEqual([
    '无费：投资为 0',
    '低费：超过 0，不满 10 万元',
    '中费：不少于 10，不超过 50 万元',
    '高费：超过 50 万元',
  ])
  expect(classRanges([])).toEqual(['无费：投资为 0'])
})

test('boundaries that do not rise are named', () => {
  expect(boundaryFaults(USUAL)).toEqual([])
  expect(
    boundaryFaults([boundary('low', '0', false), boundary('medium', '60', true), boundary('high', '50', true)]),
  ).toEqual([expect.stringContaining('“高费”的起点不高于前一类')])
})
