import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decideReference } from '@qingshen/law/decide-reference'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inProject } from '../shared/project.ts'
import { compileLaws } from './compile-law.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'law-'))
  for (const id of ['national', 'xinjiang-2005']) {
    cpSync(inProject(`packages/law/jurisdictions/${id}`), join(root, id), { recursive: true })
  }
})

afterEach(() => rmSync(root, { recursive: true }))

const found = () => compileLaws(root, decideReference()).findings.map(({ file, message }) => `${file} ${message}`)
const REMINDER = 'proposal: true, daysBefore: [1], daysAfter: [], dueSoonWithin: 1, text: 提醒'

test('what the case rules cite must be there, and one id holds once a day', () => {
  appendFileSync(
    join(root, 'national/reminders.yaml'),
    [
      `- { id: default, ${REMINDER} }`,
      `- { id: cited, clause: NONE-1, ${REMINDER} }`,
      `- { id: read, reading: none, ${REMINDER} }`,
      `- { id: never, clause: M2016-11, to: '2010-01-01', ${REMINDER} }`,
      '',
    ].join('\n'),
  )
  expect(found()).toEqual([
    'national/reminders.yaml 编号“default”在同一天有两条。请改正起止日期，或者改用不同的编号。',
    'national/reminders.yaml 引用的条款“NONE-1”不存在。请补上或改正。',
    'national/reminders.yaml 引用的理解“none”不在 readings.yaml 中。请补上或改正。',
    'national/reminders.yaml “never”没有一天有效。请核对条款与起止日期。',
  ])
})

test('an entry without a clause must say that it is a proposal', () => {
  writeFileSync(
    join(root, 'xinjiang-2005/extensions.yaml'),
    '- { id: any, duty: submit_report, grantedBy: [city], when: 有理由, limit: { kind: none }, text: 可以延期 }\n',
  )
  expect(found()).toContain(
    'xinjiang-2005/extensions.yaml 要写明依据的条款（clause），或者注明是本软件的建议（proposal: true）。',
  )
})
