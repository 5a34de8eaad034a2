import { expect, test } from 'vitest'
import { printedCode } from './printed-code.ts'

test('a code is printed as papers print it, with its branch suffix, a unified one as it is', () => {
  expect(printedCode('776052967')).toBe('77605296-7')
  expect(printedCode('66667431900')).toBe('66667431-9(00)')
  expect(printedCode('91350100M000100Y43')).toBe('91350100M000100Y43')
  expect(printedCode(null)).toBeNull()
})
