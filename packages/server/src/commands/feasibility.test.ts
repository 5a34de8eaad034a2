import { expect, test } from 'vitest'
import { runCommandLine } from './run-command-line.ts'

async function call(input: string) {
  const printed = { out: '', err: '' }
  const exit = await runCommandLine(['feasibility', '--in', '-'], {
    stdin: (async function* () {
      yield Buffer.from(input)
    })(),
    stdout: { write: (text) => (printed.out += text) },
    stderr: { write: (text) => (printed.err += text) },
  })
  return { exit, ...printed }
}

test('XJ05-13e feasibility prints one result an option, in the order given', async () => {
  const flows = '{"id":"b","cashFlows":[-100,110],"discountRate":0.1}'
  const annual =
    '{"id":"a","investment":10,"annualGain":1.58,"depreciationYears":10,"taxRate":0.25,"discountRate":0.06}'
  const { exit, out, err } = await call(`[${flows},${annual}]`)
  expect([exit, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject([
    { id: 'b', depreciation: null, payback: 1 - 10 / 110, npv: 0, irr: 0.1, irrNote: null, feasible: true },
    { id: 'a', depreciation: 1, taxable: 0.58, netProfit: 0.435, cashFlow: 1.435 },
  ])
})

test('numbers are read from their text: twenty digits decide', async () => {
  const at = (gain: string) => `[{"id":"a","cashFlows":[-1,${gain}],"discountRate":0}]`
  const feasible = async (gain: string) => JSON.parse((await call(at(gain))).out)[0].feasible
  expect(await feasible('1.00000000000000000001')).toBe(true)
  expect(await feasible('0.99999999999999999999')).toBe(false)
})

test('a wrong input is one problem with every issue, and nothing is printed', async () => {
  const { exit, out, err } = await call('[{"id":"a","investment":-1,"taxRate":2,"years":1,"years":2}]')
  expect([exit, out]).toEqual([2, ''])
  expect(JSON.parse(err).errors).toMatchObject([{ pointer: '/0/years' }])
  const wrong = await call('[{"id":"a","investment":-1,"taxRate":2,"discountRate":8}]')
  const places = JSON.parse(wrong.err).errors.map(({ pointer }: { pointer: string }) => pointer)
  expect(places.toSorted()).toEqual(
    ['annualGain', 'depreciationYears', 'discountRate', 'investment', 'taxRate'].map((field) => `/0/${field}`),
  )
})
