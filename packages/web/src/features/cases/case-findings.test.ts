import { Problem } from '@qingshen/core/kernel/problem'
import { expect, test } from 'vitest'
import { atFields, findingsIn } from './case-findings.ts'

test('what the law requires is found at the field that answers it', () => {
  const issue = (pointer: string) => ({
    code: 'case.requirement',
    severity: 'error' as const,
    pointer,
    message: '还缺',
  })
  const problem = new Problem('validation_failed', '还缺', [issue('/reason'), issue('/due_given'), issue('/onDay')])
  const found = findingsIn(atFields(problem, { reason: 'note' }))
  expect(found.map(({ pointer }) => pointer)).toEqual(['/note', '/due', '/onDay'])
  expect(atFields('x')).toBe('x')
  expect(findingsIn(new Error('x'))).toEqual([])
})
