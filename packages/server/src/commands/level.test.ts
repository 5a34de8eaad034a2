import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCommandLine } from './run-command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'qingshen-level-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function call(system: string, input: string) {
  const printed = { out: '', err: '' }
  const exit = await runCommandLine(['level', '--system', system, '--in', '-'], {
    stdin: (async function* () {
      yield Buffer.from(input)
    })(),
    stdout: { write: (text) => (printed.out += text) },
    stderr: { write: (text) => (printed.err += text) },
  })
  return { exit, ...printed }
}

function systemFile(text: string): string {
  const path = join(folder, 'system.json')
  writeFileSync(path, text)
  return path
}

const row = (id: string, weight: string, more = '') =>
  `{"id":"${id}","title":"${id}","weight":${weight},"direction":"lower","benchmarks":{"I":1,"II":2,"III":3}${more}}`

test('trap 1: a system in a file, membership cumulative, by the command', async () => {
  const indicators = `${row('a', '0.6')},${row('b', '0.4', ',"limiting":true')}`
  const path = systemFile(`{"id":"s","title":"s","groups":[{"id":"g","weight":1,"indicators":[${indicators}]}]}`)
  const { exit, out, err } = await call(path, '{"values":{"a":1,"b":2}}')
  expect([exit, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toEqual({
    indices: { I: 60, II: 100, III: 100 },
    level: 'II',
    indicators: [
      { id: 'a', level: 'I', limiting: false, weight: 0.6 },
      { id: 'b', level: 'II', limiting: true, weight: 0.4 },
    ],
    lagging: ['b'],
    issues: [],
  })
})

test('weights are read from their text: nineteen digits that miss one are found', async () => {
  const indicators = `${row('a', '0.6000000000000000001')},${row('b', '0.4')}`
  const path = systemFile(`{"id":"s","title":"s","groups":[{"id":"g","weight":1,"indicators":[${indicators}]}]}`)
  const { exit, out, err } = await call(path, '{"values":{}}')
  expect([exit, out]).toEqual([2, ''])
  expect(JSON.parse(err).errors).toMatchObject([
    { code: 'system_weights_not_one', pointer: '/groups/0/indicators', params: { sum: '1.0000000000000000001' } },
  ])
})

test('a system by its id says which rows are not verified; an unknown one names those there are', async () => {
  const { exit, out } = await call('electroplating-2015', '{"values":{"5":8}}')
  expect([exit, JSON.parse(out).issues[0].code]).toEqual([0, 'level_unverified_rows'])
  const unknown = await call('atlantis-1999', '{}')
  expect([unknown.exit, JSON.parse(unknown.err).detail]).toEqual([2, expect.stringContaining('electroplating-2015')])
})
