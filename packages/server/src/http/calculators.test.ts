import { openTestEngine } from '@qingshen/testing/memory-template'
import { testApp } from '@qingshen/testing/test-app'
import { testDeps } from '@qingshen/testing/test-deps'
import type { Deps } from '@qingshen/application/deps'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'

let deps: Deps
let app: FastifyInstance

beforeAll(async () => {
  deps = testDeps(await openTestEngine())
  app = await testApp(deps)
})
afterAll(async () => {
  await app.close()
  await deps.engine.close()
})

async function ask(name: string, payload: object) {
  const response = await app.inject({ method: 'POST', url: `/api/calculators/${name}`, payload })
  return { status: response.statusCode, json: response.json() }
}

const OPTION = { id: 'a', investment: 10, annualGain: 1.58, depreciationYears: 10, taxRate: 0.25, discountRate: 0.06 }

test('XJ05-13e options are appraised through HTTP as on the command line, digits beyond doubles as text', async () => {
  const exact = { id: 'b', cashFlows: [-1, '0.99999999999999999999'], discountRate: '0' }
  const { status, json } = await ask('feasibility', { options: [OPTION, exact] })
  expect(status).toBe(200)
  expect(json).toMatchObject([
    { id: 'a', depreciation: 1, cashFlow: 1.435, irrNote: null },
    { id: 'b', depreciation: null, feasible: false },
  ])
  const wrong = await ask('feasibility', { options: [{ ...OPTION, taxRate: 25 }] })
  expect([wrong.status, wrong.json.errors[0].pointer]).toEqual([422, '/options/0/taxRate'])
})

test('options whose flows change their sign often are appraised aside, with the same answers and refusals', async () => {
  const several = { id: 'a', cashFlows: [-4000, 25000, -25000], discountRate: 0.08 }
  const options = Array.from({ length: 20 }, (_, at) => ({ ...several, id: `o${at}` }))
  const { status, json } = await ask('feasibility', { options })
  expect([status, json.length]).toEqual([200, 20])
  expect(json[19]).toMatchObject({ id: 'o19', irr: null, irrNote: 'several', irrs: [0.25, 4] })
  const wrong = await ask('feasibility', { options: [...options, { ...several, id: 'x', discountRate: -5 }] })
  expect([wrong.status, wrong.json.errors[0].pointer]).toEqual([422, '/options/20/discountRate'])
})

test('a level is computed from a system the program carries, and from one of one’s own', async () => {
  const carried = await ask('level', {
    system: 'electroplating-2015',
    values: { '5': 24, '3': 'II', '9': 'not_applicable' },
  })
  expect([carried.status, carried.json.level]).toEqual([200, 'undetermined'])
  expect(carried.json.issues).toMatchObject([{ code: 'level_unverified_rows', severity: 'warning' }])
  const rows = '[{"id":"a","title":"a","weight":1,"direction":"lower","benchmarks":{"I":0.3,"II":1,"III":2}}]'
  const systemFile = `{"id":"own","title":"own","groups":[{"id":"g","weight":1,"indicators":${rows}}]}`
  const own = await ask('level', { systemFile, values: { a: '0.30000000000000000001' } })
  expect(own.json).toMatchObject({ level: 'II', indices: { I: 0, II: 100, III: 100 }, issues: [] })
  const open = await ask('level', { system: 'pcb-2025', values: {} })
  expect(open.json.errors[0].pointer).toBe('/variables/s_rs')
})

test('a grade is computed from a system of ratios', async () => {
  const { status, json } = await ask('grade', { system: 'teaching-ratio-2026', values: { energy_unit: 120 } })
  expect([status, json.grade, json.bounds]).toEqual([200, 'undetermined', { worst: 'none', best: 'leading' }])
  expect((await ask('level', { system: 'teaching-ratio-2026', values: {} })).status).toBe(422)
  expect((await ask('grade', { values: {} })).status).toBe(422)
})

test('the systems are listed with how far they were compared with the print', async () => {
  const response = await app.inject({ method: 'GET', url: '/api/calculators/indicator-systems' })
  expect(response.json()).toMatchObject([
    { id: 'electroplating-2015', kind: 'levels', rows: 25, unverified: 17, isFictitious: false },
    { id: 'pcb-2025', rows: 64, unverified: 64 },
    { id: 'teaching-2026', rows: 40, unverified: 0, isFictitious: true },
    { id: 'teaching-ratio-2026', kind: 'ratio', rows: 12, isFictitious: true },
  ])
  const one = await app.inject({ method: 'GET', url: '/api/calculators/indicator-systems/teaching-2026' })
  const file = one.json().file as string
  const again = await ask('level', { systemFile: file, values: { e1: 500 } })
  expect(again.json.level).toBe('none')
  const none = await app.inject({ method: 'GET', url: '/api/calculators/indicator-systems/nope' })
  expect(none.statusCode).toBe(404)
})

test('a network is reconciled as on the command line, and refused with every pointer', async () => {
  const flows = [
    { id: 'in', from: null, to: 'a', measured: 10, sd: 1 },
    { id: 'out', from: 'a', to: null, measured: 8, sd: 1 },
  ]
  const { status, json } = await ask('reconcile', { units: [{ id: 'a' }], flows })
  expect([status, json.flows[0].value, json.test.degrees, json.closure[0].difference]).toEqual([200, 9, 1, 2])
  const exact = flows.map((flow) => ({ ...flow, sd: 0 }))
  const wrong = await ask('reconcile', { units: [{ id: 'a' }], flows: exact })
  expect([wrong.status, wrong.json.errors[0].pointer]).toEqual([422, '/units/0'])
})

test('a large network is reconciled aside, with the same answers and refusals', async () => {
  const flows = Array.from({ length: 301 }, (_, at) => ({
    id: `f${at}`,
    from: at === 0 ? null : `u${at}`,
    to: at === 300 ? null : `u${at + 1}`,
    measured: 10,
    sd: 1,
  }))
  const units = flows.slice(1).map((_, at) => ({ id: `u${at + 1}` }))
  const { status, json } = await ask('reconcile', { units, flows })
  expect([status, json.flows[300].value, json.test.degrees]).toEqual([200, 10, 300])
  const wrong = await ask('reconcile', { units: units.slice(1), flows })
  expect([wrong.status, wrong.json.errors[0].pointer]).toEqual([422, '/flows/0/to'])
})
