import type { DecisionRun } from '@qingshen/contracts/decisions.operations'
import { expect, test } from 'vitest'
import { decisionYears, runText } from './decision-run-words.ts'

const RUN: DecisionRun = {
  id: 'run',
  law: { id: 'one', title: '一部办法' },
  year: 2026,
  on: '2026-11-21',
  place: '某州',
  state: 'running',
  total: 1230,
  done: 400,
  written: 390,
  startedAt: '2026-11-21T00:00:00Z',
  finishedAt: null,
  failure: null,
}

test('a run tells how far it is, what it left behind, and why it stopped', () => {
  expect(runText(RUN)).toBe('正在判定：400 / 1,230 家')
  expect(runText({ ...RUN, state: 'done', done: 1230, written: 1230 })).toBe(
    '已判定 1,230 家：新留下 1,230 份判定记录。',
  )
  expect(runText({ ...RUN, state: 'done', done: 1230, written: 0 })).toContain('1,230 家与上次相同')
  expect(runText({ ...RUN, state: 'failed', failure: '磁盘已满。' })).toContain('（400 / 1,230 家）。磁盘已满。')
  expect(runText({ ...RUN, state: 'done', total: 0, done: 0, written: 0 })).toContain('没有可判定的')
})

test('next year comes first', () => {
  expect(decisionYears('2026-11-21').map(({ code }) => code)).toEqual(['2027', '2026', '2025', '2024'])
})
