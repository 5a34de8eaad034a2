import { addRound } from '@qingshen/contracts/rounds.operations'
import { expect, test } from 'vitest'
import { draftOfRound, EMPTY_ROUND, roundOf } from './round-draft.ts'

test('an empty day is not known, and what is sent fits the contract', () => {
  const body = roundOf({ ...EMPTY_ROUND, publishedOn: '2016-05-03', source: '公告 ' })
  expect(body).toMatchObject({
    ground: null,
    listedOn: null,
    publishedOn: '2016-05-03',
    source: '公告',
    evidence: null,
  })
  expect(addRound.body.safeParse(body).success).toBe(true)
})

test('a round is corrected from what stands there', () => {
  const round = {
    id: 'r',
    ground: 'scope',
    groundTitle: '',
    kind: 'voluntary' as const,
    listedOn: null,
    publishedOn: '2016-05-03',
    reportedOn: null,
    evaluatedOn: null,
    acceptedOn: null,
    source: '公告',
    evidence: { file: 'f', name: '公告.pdf' },
    version: 2,
  }
  const { id: _id, groundTitle: _title, version: _version, evidence: _evidence, ...same } = round
  expect(roundOf(draftOfRound(round))).toEqual({ ...same, evidence: 'f' })
})
