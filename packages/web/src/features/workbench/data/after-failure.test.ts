import { Problem } from '@qingshen/core/kernel/problem'
import { expect, test } from 'vitest'
import { afterFailure } from './after-failure.ts'

test('a lost connection is tried again, at growing distances up to half a minute', () => {
  const lost = new Problem('internal', '连不上服务器。')
  expect([1, 2, 3, 9].map((failures) => afterFailure(lost, failures).pauseMs)).toEqual([2000, 4000, 8000, 30_000])
  expect(afterFailure(lost, 1).saving.kind).toBe('waiting')
})

test('a session that has ended asks to sign in, a refusal stops and says why', () => {
  expect(afterFailure(new Problem('not_signed_in', '请先登录'), 1).saving).toEqual({ kind: 'signed_out' })
  expect(afterFailure(new Problem('state_forbids', '案件已经办结。'), 1).saving).toEqual({
    kind: 'stopped',
    message: '案件已经办结。',
  })
})
