import { ALL_OPERATIONS } from '@qingshen/contracts/all-operations'
import { ALL_USE_CASES } from '@qingshen/application/all-use-cases'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { testApp } from '@qingshen/testing/test-app'
import { seedTestStore, testDeps } from '@qingshen/testing/test-deps'
import type { Deps } from '@qingshen/application/deps'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'

let deps: Deps
let app: FastifyInstance

beforeAll(async () => {
  deps = testDeps(await openTestEngine())
  await seedTestStore(deps)
  app = await testApp(deps)
})
afterAll(async () => {
  await app.close()
  await deps.engine.close()
})

const JSON_TYPE = { 'content-type': 'application/json' }

async function signIn(name: string) {
  const payload = { name, password: 'qingshen-demo' }
  const response = await app.inject({ method: 'POST', url: '/api/session', payload })
  const cookie = String(response.headers['set-cookie'] ?? '')
  return { response, cookie: cookie.split(';')[0] ?? '', attributes: cookie }
}

test('every operation has a use case, and every use case an operation', () => {
  const operations = ALL_OPERATIONS.map((operation) => operation.id).toSorted()
  expect(ALL_USE_CASES.map((useCase) => useCase.operation.id).toSorted()).toEqual(operations)
})

test('signing in sets a cookie that scripts and other sites cannot use, and a new one each time', async () => {
  const first = await signIn('自治区环保处员')
  expect(first.response.statusCode).toBe(200)
  expect(first.attributes).toMatch(/HttpOnly/)
  expect(first.attributes).toMatch(/SameSite=Lax/)
  expect((await signIn('自治区环保处员')).cookie).not.toBe(first.cookie)
  const me = await app.inject({ method: 'GET', url: '/api/me', headers: { cookie: first.cookie } })
  expect(me.json()).toMatchObject({ account: { name: '自治区环保处员' } })
  const out = await app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie: first.cookie } })
  expect(String(out.headers['set-cookie'])).toMatch(/Expires=Thu, 01 Jan 1970/)
  const after = await app.inject({ method: 'GET', url: '/api/me', headers: { cookie: first.cookie } })
  expect([after.statusCode, after.json().code]).toEqual([401, 'not_signed_in'])
})

test.each(['https://elsewhere.example', 'null'])('a changing request from %s is refused', async (origin) => {
  const response = await app.inject({ method: 'DELETE', url: '/api/session', headers: { origin } })
  expect(response.json().code).toBe('forbidden')
  const fetched = { 'sec-fetch-site': 'cross-site' }
  expect((await app.inject({ method: 'DELETE', url: '/api/session', headers: fetched })).statusCode).toBe(403)
})

test('the same origin and programs are let in', async () => {
  const own = { origin: 'http://localhost:80', host: 'localhost:80' }
  expect((await app.inject({ method: 'DELETE', url: '/api/session', headers: own })).statusCode).toBe(200)
  expect((await app.inject({ method: 'DELETE', url: '/api/session' })).statusCode).toBe(200)
})

test('a refusal is a problem document with the request id and nothing to keep', async () => {
  const response = await app.inject({ method: 'GET', url: '/api/accounts' })
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(response.headers['cache-control']).toBe('no-store')
  expect(response.json()).toMatchObject({
    status: 401,
    code: 'not_signed_in',
    instance: `urn:uuid:${String(response.headers['x-request-id'])}`,
  })
})

test('a body with duplicate keys, infinite numbers or unknown fields is refused with every place', async () => {
  const post = (payload: string) =>
    app.inject({ method: 'POST', url: '/api/calculators/size', headers: JSON_TYPE, payload })
  expect((await post('{"employees":1,"employees":2}')).json()).toMatchObject({
    code: 'validation_failed',
    errors: [{ code: 'json_duplicate_key', pointer: '/employees' }],
  })
  expect((await post('{"employees":1,"__proto__":{"isAdmin":true}}')).json()).toMatchObject({
    code: 'validation_failed',
    errors: [{ code: 'json_refused_key', pointer: '/__proto__' }],
  })
  expect((await post('{"employees":1e999}')).statusCode).toBe(422)
  expect((await post('{"employees":"5","staff":1}')).json().errors).toHaveLength(2)
  expect((await post('{"employees":300,"revenue":2000}')).json()).toEqual({ size: 'medium' })
})

test('texts that no database keeps are refused with their place, in bodies and in addresses', async () => {
  const { cookie } = await signIn('自治区环保处员')
  const headers = { ...JSON_TYPE, cookie }
  const payload = '{"name":"a\\u0000b","code":"\\ud800"}'
  const body = await app.inject({ method: 'POST', url: '/api/saved-filters', headers, payload })
  expect([body.statusCode, body.json().errors]).toMatchObject([
    422,
    [
      { code: 'json_refused_text', pointer: '/name' },
      { code: 'json_refused_text', pointer: '/code' },
    ],
  ])
  for (const url of ['/api/industries?text=a%00b', '/api/laws/a%00b']) {
    const address = await app.inject({ method: 'GET', url, headers: { cookie } })
    expect([address.statusCode, address.json().errors[0].code]).toEqual([400, 'wire_refused_text'])
  }
})

test('of very many findings a thousand are sent, with how many there are', async () => {
  const payload = `{${Array.from({ length: 2500 }, (_, at) => `"k${at}":1`).join(',')}}`
  const response = await app.inject({ method: 'POST', url: '/api/calculators/size', headers: JSON_TYPE, payload })
  const { detail, errors } = response.json()
  expect([response.statusCode, errors.length, errors[0].pointer]).toEqual([422, 1000, '/k0'])
  expect(detail).toContain('共 2500 处问题，这里列出前 1000 处')
})

test('a size has no negative figures', async () => {
  const url = '/api/calculators/size'
  const response = await app.inject({ method: 'POST', url, payload: { employees: 3, revenue: -1 } })
  expect([response.statusCode, response.json().errors]).toMatchObject([422, [{ pointer: '/revenue' }]])
})

test('the ranking takes numbers, and decimal text where a number would lose digits', async () => {
  const post = (payload: object) =>
    app.inject({ method: 'POST', url: '/api/calculators/rank', headers: JSON_TYPE, payload })
  const criteria = [
    { id: 'a', weight: 0.1 },
    { id: 'b', weight: '0.2' },
  ]
  const candidates = [
    { id: 'x', scores: { a: 1, b: 1 } },
    { id: 'y', scores: { a: 3, b: 0 } },
    { id: 'z', scores: { a: '3.000000000000000000001', b: 0 } },
  ]
  expect((await post({ criteria, candidates })).json()).toEqual([
    { id: 'z', total: 0.3, rank: 1 },
    { id: 'x', total: 0.3, rank: 2 },
    { id: 'y', total: 0.3, rank: 2 },
  ])
  const unscored = await post({ criteria, candidates: [{ id: 'x', scores: { a: 1, c: 1 } }] })
  expect([unscored.statusCode, unscored.json().errors]).toMatchObject([
    422,
    [{ pointer: '/candidates/0/scores/b' }, { pointer: '/candidates/0/scores/c' }],
  ])
})

test('a body beyond the limit and a strange content type are refused plainly', async () => {
  const url = '/api/calculators/size'
  const large = await app.inject({ method: 'POST', url, headers: JSON_TYPE, payload: ' '.repeat(2 * 1024 * 1024) })
  expect(large.json().code).toBe('file_too_large')
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await app.inject({ method: 'POST', url, headers: form, payload: 'a=1' })).json().code).toBe('invalid_call')
})

test('numbers in an address are read as numbers, and what is none is refused', async () => {
  const { cookie } = await signIn('自治区环保处员')
  const get = (query: string) => app.inject({ method: 'GET', url: `/api/sites?${query}`, headers: { cookie } })
  expect((await get('page=2&pageSize=10')).json()).toMatchObject({ page: 2, pageSize: 10 })
  expect((await get('page=two')).json().errors).toMatchObject([{ pointer: '/page' }])
  expect((await get('page=0')).statusCode).toBe(400)
})

test('what one may not see is not found, what one may not do is forbidden and journalled', async () => {
  const { cookie } = await signIn('企业填报人')
  const unknown = '/api/sites/00000000-0000-4000-8000-000000000000'
  const denied = await app.inject({ method: 'GET', url: unknown, headers: { cookie } })
  expect([403, 404]).toContain(denied.statusCode)
  const accounts = await app.inject({ method: 'GET', url: '/api/accounts', headers: { cookie } })
  expect(accounts.json()).toMatchObject({ code: 'forbidden', reason: 'role' })
})

test('public answers keep to their own schemas', async () => {
  const gets = ['/api/health', '/api/sign-in-page', '/api/laws', '/api/places', '/api/industries?text=25']
  const laws = deps.laws.map((law) => `/api/laws/${law.id}`)
  const clauses = deps.laws.flatMap((law) => law.clauses).map(({ id }) => `/api/clauses/${encodeURIComponent(id)}`)
  for (const url of [...gets, ...laws, ...clauses]) {
    expect([url, (await app.inject({ method: 'GET', url })).statusCode]).toEqual([url, 200])
  }
})

test('the calculators answer as the command line does', async () => {
  const subjects = [{ name: '甲', industry: '2521', size: 'large' }]
  const payload = { law: 'shanxi-2022', on: '2026-01-01', subjects }
  const decided = await app.inject({ method: 'POST', url: '/api/calculators/decide', payload })
  expect(decided.json()).toMatchObject([{ name: '甲', outcome: 'mandatory' }])
  expect(decided.json()[0].because[0]).toMatchObject({ clause: 'SX22-A', effect: 'mandatory' })
  const early = await app.inject({
    method: 'POST',
    url: '/api/calculators/decide',
    payload: { ...payload, on: '2000-01-01' },
  })
  expect(early.json().code).toBe('law_not_in_force')
  const dates = { law: 'xinjiang-2005', published: '2026-01-31' }
  const due = await app.inject({ method: 'POST', url: '/api/calculators/deadlines', payload: dates })
  expect(due.json()).toContainEqual(expect.objectContaining({ duty: 'disclose', due: '2026-02-28' }))
  const noDay = { ...dates, published: '2026-02-30' }
  const refused = await app.inject({ method: 'POST', url: '/api/calculators/deadlines', payload: noDay })
  expect(refused.json().errors).toMatchObject([{ pointer: '/published' }])
  const code = await app.inject({ method: 'GET', url: '/api/calculators/check-code?code=652801G0-8(18)' })
  expect(code.json()).toMatchObject({ valid: true, branch: '18' })
})

test('the OpenAPI document and its page have every operation', async () => {
  const document = (await app.inject({ method: 'GET', url: '/api/openapi.json' })).json()
  expect(document.openapi).toBe('3.1.0')
  const described = Object.values<Record<string, { operationId: string }>>(document.paths)
    .flatMap((item) => Object.values(item))
    .map((operation) => operation.operationId)
  expect(described.toSorted()).toEqual(ALL_USE_CASES.map((useCase) => useCase.operation.id).toSorted())
  const page = await app.inject({ method: 'GET', url: '/api/docs' })
  expect(page.headers['content-security-policy']).toContain("default-src 'self'")
  for (const id of described) expect(page.body).toContain(`id="${id}"`)
})

test('an address below /api that does not exist is a problem, not a page', async () => {
  const response = await app.inject({ method: 'GET', url: '/api/nothing', headers: { accept: 'text/html' } })
  expect(response.json().code).toBe('not_found')
})
