import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { commandScanner, scannerFromEnvironment } from './command-scanner.ts'

const folder = mkdtempSync(join(tmpdir(), 'qingshen-scan-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A scanner that behaves as clamdscan does: it looks for a word in the file. */
function aScanner(): string {
  const path = join(folder, 'scanner.sh')
  writeFileSync(
    path,
    `#!/bin/sh
for last; do :; done
if grep -q SLOW "$last"; then sleep 30; fi
if grep -q BROKEN "$last"; then echo "engine not ready" >&2; exit 2; fi
if grep -q EICAR "$last"; then echo "$last: Eicar-Test FOUND"; exit 1; fi
echo "$last: OK"
`,
  )
  chmodSync(path, 0o700)
  return path
}

function aFile(content: string, name = 'a; touch $(id) `id` b.pdf'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('exit 0 is clean, 1 infected, anything else failed; the place of the file is not told', async () => {
  const { scan } = commandScanner([aScanner(), '--no-summary'])
  expect(await scan(aFile('text'))).toEqual({ state: 'clean', detail: 'OK' })
  expect(await scan(aFile('EICAR'))).toEqual({ state: 'infected', detail: 'Eicar-Test FOUND' })
  expect(await scan(aFile('BROKEN'))).toEqual({ state: 'failed', detail: 'engine not ready' })
})

test('a scanner that is not there, or does not answer, is a failed scan', async () => {
  expect(await commandScanner([join(folder, 'none')]).scan(aFile('text'))).toMatchObject({ state: 'failed' })
  const slow = await commandScanner([aScanner()], 200).scan(aFile('SLOW'))
  expect(slow).toEqual({ state: 'failed', detail: 'no answer in time' })
})

test('without a command there is no scanner', async () => {
  expect(scannerFromEnvironment({})).toBeNull()
  expect(scannerFromEnvironment({ SCAN_COMMAND: '  ' })).toBeNull()
  const scanner = scannerFromEnvironment({ SCAN_COMMAND: ` ${aScanner()}  --fdpass ` })
  expect(await scanner?.scan(aFile('EICAR'))).toMatchObject({ state: 'infected' })
})
