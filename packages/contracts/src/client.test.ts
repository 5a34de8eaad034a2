import { Problem } from '@qingshen/core/kernel/problem'
import { expect, test } from 'vitest'
import * as accounts from './accounts.operations.ts'
import { createClient } from './client.ts'
import * as register from './register.operations.ts'

function answering(status: number, body: unknown, seen: { address?: string; init?: RequestInit } = {}): typeof fetch {
  return (input, init) => {
    seen.address = input instanceof Request ? input.url : input.toString()
    if (init !== undefined) seen.init = init
    return Promise.resolve(Response.json(body, { status }))
  }
}

test('writes parameters and query into the address', async () => {
  const seen: { address?: string } = {}
  const call = createClient({ fetch: answering(200, {}, seen) })
  await call(register.explainSite, { params: { site: 'a/b' }, query: { law: 'x', on: '2026-01-01' } })
  expect(seen.address).toBe('/api/sites/a%2Fb/why?law=x&on=2026-01-01')
  await call(register.searchSites, { query: { text: '水泥 100%', page: 2 } })
  expect(seen.address).toBe('/api/sites?text=%E6%B0%B4%E6%B3%A5+100%25&page=2')
})

test('a refusal is thrown as a problem with its findings', async () => {
  const document = {
    code: 'account_locked',
    detail: '请 15 分钟后再试。',
    errors: [],
    title: 't',
    status: 423,
    type: 'x',
  }
  const call = createClient({ fetch: answering(423, { ...document, until: 'soon' }) })
  const refusal = call(accounts.signIn, { body: { name: 'a', password: 'b' } })
  await expect(refusal).rejects.toMatchObject({
    code: 'account_locked',
    detail: document.detail,
    extra: { until: 'soon' },
  })
})

test('an answer that is no problem document, and no answer, are problems too', async () => {
  const proxy = createClient({ fetch: () => Promise.resolve(new Response('<html>', { status: 502 })) })
  await expect(proxy(accounts.me, {})).rejects.toBeInstanceOf(Problem)
  const down = createClient({ fetch: () => Promise.reject(new TypeError('refused')) })
  await expect(down(accounts.me, {})).rejects.toMatchObject({ code: 'internal' })
})
