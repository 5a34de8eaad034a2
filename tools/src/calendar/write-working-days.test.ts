import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '../shared/project.ts'
import { exceptionsOf, printYear } from './write-working-days.ts'

const FOLDER = inProject('packages/law/reference/working-days')

test('the committed years are those of the published arrangements, exception by exception', () => {
  for (const file of readdirSync(FOLDER)) {
    const exceptions = exceptionsOf(Number(file.slice(0, 4)))
    expect(printYear(exceptions ?? []), file).toBe(readFileSync(`${FOLDER}/${file}`, 'utf8'))
  }
})

test('a year that nobody has arranged yet is unknown, not a year without holidays', () => {
  expect(exceptionsOf(2099)).toBeNull()
})
