import { SqlError } from '@qingshen/store/engine/sql-error'
import { expect, test } from 'vitest'
import { problemOf } from './problem-response.ts'

test('a text that can be the id of nothing is not found; any other fault of the database is ours', () => {
  const noId = new SqlError({ code: '22P02', message: 'invalid input syntax for type uuid: "nonsense"' })
  expect(problemOf(noId).code).toBe('not_found')
  const noNumber = new SqlError({ code: '22P02', message: 'invalid input syntax for type integer: "x"' })
  expect(problemOf(noNumber).code).toBe('internal')
  expect(problemOf(new SqlError({ code: '42P01', message: 'relation "x" does not exist' })).code).toBe('internal')
})
