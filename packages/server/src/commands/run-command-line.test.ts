import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { COMMANDS } from './all-commands.ts'
import { runCommandLine } from './run-command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'qingshen-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function call(args: readonly string[], input = '') {
  const printed = { out: '', err: '' }
  const exit = await runCommandLine(args, {
    stdin: (async function* () {
      yield Buffer.from(input)
    })(),
    stdout: { write: (text) => (printed.out += text) },
    stderr: { write: (text) => (printed.err += text) },
  })
  return { exit, ...printed }
}

async function refused(args: readonly string[], input = '') {
  const { exit, out, err } = await call(args, input)
  expect([exit, out]).toEqual([2, ''])
  return JSON.parse(err) as { code: string; detail: string; errors: { pointer: string; code: string }[] }
}

const DECIDE = ['decide', '--law', 'shanxi-2022', '--on', '2026-01-01', '--in']

test('every command is named as it is called and says what it does', async () => {
  for (const [name, load] of Object.entries(COMMANDS)) {
    expect(await load()).toMatchObject({ name, summary: expect.stringMatching(/./), usage: expect.any(String) })
  }
  const { exit, out } = await call(['help'])
  expect([exit, out.includes('check-code')]).toEqual([0, true])
})

test('check-code exits 0 for an invalid code too', async () => {
  expect(JSON.parse((await call(['check-code', '652801G0-8(18)'])).out)).toMatchObject({
    code: '652801G08',
    kind: 'organisation',
    valid: true,
    branch: '18',
  })
  const wrong = await call(['check-code', '652801G0-9'])
  expect([wrong.exit, JSON.parse(wrong.out).valid, JSON.parse(wrong.out).expected]).toEqual([0, false, '8'])
  expect(JSON.parse((await call(['check-code', '91350100M000100Y43'])).out)).toMatchObject({
    kind: 'unified',
    valid: true,
  })
})

test('size computes the class, or null when a missing number could change it', async () => {
  const size = async (...args: string[]) => JSON.parse((await call(['size', ...args])).out).size
  expect(await size('--employees', '1000', '--revenue', '40000')).toBe('large')
  expect(await size('--employees', '1000', '--revenue', '39999.99')).toBe('medium')
  expect(await size('--employees', '1000')).toBeNull()
  expect(await size('--revenue', '299')).toBe('micro')
  expect((await refused(['size', '--employees=-5'])).code).toBe('invalid_call')
})

test('laws lists the jurisdictions', async () => {
  const laws = JSON.parse((await call(['laws'])).out) as { id: string; from: string }[]
  expect(laws).toContainEqual(expect.objectContaining({ id: 'xinjiang-2005', from: '2005-11-01', to: null }))
})

test('decide reads a file or standard input', async () => {
  const input = JSON.stringify([{ name: '甲', industry: '2521', size: 'large' }, { name: '乙' }])
  const path = join(folder, 'in.json')
  writeFileSync(path, input)
  const fromFile = await call([...DECIDE, path])
  expect(JSON.parse(fromFile.out)).toMatchObject([
    { name: '甲', outcome: 'mandatory' },
    { name: '乙', outcome: 'undetermined' },
  ])
  expect((await call([...DECIDE, '-'], input)).out).toBe(fromFile.out)
})

test('decide refuses what is wrong, all of it, with pointers', async () => {
  const problem = await refused([...DECIDE, '-'], '[{"name":"甲","industry":"9999"},{"name":"乙","colour":"red"}]')
  expect(problem.code).toBe('validation_failed')
  expect(problem.errors.length).toBeGreaterThan(0)
  expect((await refused([...DECIDE, '-'], '[{"name":"甲","name":"乙"}]')).errors).toMatchObject([
    { code: 'json_duplicate_key', pointer: '/0/name' },
  ])
  expect((await refused([...DECIDE, '-'], '[')).code).toBe('validation_failed')
  expect((await refused([...DECIDE, '/nowhere'])).code).toBe('invalid_call')
  expect((await refused(['decide', '--law', 'shanxi-2022', '--on', '2021-12-31', '--in', '-'], '[]')).code).toBe(
    'law_not_in_force',
  )
  expect((await refused(['decide', '--law', 'atlantis', '--on', '2026-01-01', '--in', '-'], '[]')).code).toBe(
    'law_unknown',
  )
})

test('deadlines prints the duties in order and refuses what cannot be', async () => {
  const args = ['deadlines', '--law', 'xinjiang-2005', '--published']
  const rows = JSON.parse((await call([...args, '2024-01-31'])).out) as { duty: string; due: string }[]
  expect(rows[0]).toMatchObject({ duty: 'disclose', due: '2024-02-29' })
  expect(rows.map((row) => row.due)).toEqual(rows.map((row) => row.due).toSorted())
  expect((await refused([...args, '2024-02-30'])).code).toBe('invalid_call')
  expect((await refused([...args, '2024-01-31', '--suspended', '2024-03-01'])).code).toBe('invalid_call')
  expect((await refused([...args, '2024-01-31', '--accepted', '2023-01-01'])).errors).toMatchObject([
    { pointer: '/accepted' },
  ])
})

test('rank reads and prints exact decimals and refuses what is not scored, all at once', async () => {
  const criteria = '"criteria":[{"id":"a","weight":0.1},{"id":"b","weight":0.2}]'
  const scored = `{${criteria},"candidates":[{"id":"x","scores":{"a":1,"b":1}},{"id":"y","scores":{"a":12345678901234567.8,"b":0}}]}`
  const { exit, out } = await call(['rank', '--in', '-'], scored)
  expect([exit, out.replaceAll(/\s/g, '')]).toEqual([
    0,
    '[{"id":"y","total":1234567890123456.78,"rank":1},{"id":"x","total":0.3,"rank":2}]',
  ])
  const wrong = `{${criteria},"candidates":[{"id":"x","scores":{"a":1}},{"id":"y","scores":{"a":1,"b":2,"c":3}}]}`
  expect((await refused(['rank', '--in', '-'], wrong)).errors).toMatchObject([
    { code: 'rank_score_missing', pointer: '/candidates/0/scores/b' },
    { code: 'rank_score_unknown', pointer: '/candidates/1/scores/c' },
  ])
  expect(
    (await refused(['rank', '--in', '-'], '{"criteria":[{"id":"a","weight":1e999}],"candidates":[]}')).errors,
  ).toMatchObject([{ code: 'json_number_not_finite', pointer: '/criteria/0/weight' }])
  expect((await refused(['rank'])).detail).toContain('--in')
})

test('reconcile balances a network, and refuses one that cannot balance', async () => {
  const network = (last: object) => ({
    units: [{ id: 'a' }],
    flows: [
      { id: 'in', from: null, to: 'a', measured: 10, sd: 0 },
      { id: 'out', from: 'a', to: null, measured: 8, ...last },
    ],
  })
  const { exit, out } = await call(['reconcile', '--in', '-'], JSON.stringify(network({ relativeSd: 0.1 })))
  expect([exit, JSON.parse(out).flows[1].value, JSON.parse(out).closure[0].deviation]).toEqual([0, 10, 0.2])
  expect((await refused(['reconcile', '--in', '-'], JSON.stringify(network({ sd: 0 })))).errors).toMatchObject([
    { code: 'balance_exact_contradiction', pointer: '/units/0' },
  ])
})

test('an unknown command, option, or a missing one is named', async () => {
  expect((await refused(['frobnicate'])).detail).toContain('frobnicate')
  expect((await refused(['laws', '--colour', 'red'])).detail).toContain('--colour')
  expect((await refused(['decide', '--law', 'x'])).detail).toMatch(/--on.*--in/)
  expect((await refused(['laws', '--data'])).code).toBe('invalid_call')
  expect((await refused(['size', '--employees', '1', '--employees', '2'])).detail).toContain('只能给一次')
})

test('whoever reads only the beginning of a long answer is shown no fault', async () => {
  const path = join(folder, 'many.json')
  const candidates = Array.from({ length: 10_000 }, (_, at) => ({ id: `备选${at}`, scores: { a: at } }))
  writeFileSync(path, JSON.stringify({ criteria: [{ id: 'a', weight: 1 }], candidates }))
  const program = fileURLToPath(new URL('../qingshen.ts', import.meta.url))
  const child = spawn(process.execPath, [program, 'rank', '--in', path])
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => void said.push(chunk))
  child.stdout.once('data', () => child.stdout.destroy())
  const [exit] = (await once(child, 'close')) as [number]
  expect([exit, Buffer.concat(said).toString()]).toEqual([0, ''])
})
