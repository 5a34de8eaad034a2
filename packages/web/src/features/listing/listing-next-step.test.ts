import type { Step } from '@qingshen/contracts/listing.schema'
import { expect, test } from 'vitest'
import { ownBlockedStep } from './listing-next-step.tsx'

function step(id: string, progress: Step['progress'], reasons: string[]): Step {
  return {
    id,
    act: 'fix',
    title: '确定名单',
    actors: '省级生态环境部门',
    clause: { clause: 'SX22-03b', document: null, article: null, wording: null },
    progress,
    due: null,
    late: false,
    doneOn: null,
    optional: false,
    copies: [],
    medium: null,
    notices: [],
    consents: [],
    ability: { allowed: reasons.length === 0, reasons: reasons.map((code) => ({ code, message: code })) },
  }
}

test('a running comment period holds up a step that is the own office’s', () => {
  const waiting = step('publish', 'waiting', ['listing.earlier_step_open'])
  const fix = step('fix', 'open', ['listing.comment_running'])
  expect(ownBlockedStep({ steps: [waiting, fix] })?.id).toBe('fix')
})

test('a step of another department or level is not the reader’s next step', () => {
  expect(ownBlockedStep({ steps: [step('fix', 'open', ['listing.other_level', 'listing.comment_running'])] })).toBe(
    undefined,
  )
  expect(ownBlockedStep({ steps: [step('fix', 'open', [])] })).toBe(undefined)
})
