import { expect, test } from 'vitest'
import { pageNumber } from './page-number.ts'

test('page numbers are whole and positive', () => {
  expect(['3', '0', '1.5', 'x', '100001', undefined].map(pageNumber)).toEqual([3, 1, 1, 1, 1, 1])
})
