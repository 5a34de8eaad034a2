import { expect, test } from 'vitest'
import { roundIssues } from './entered-round.ts'

const none = {
  listedOn: null,
  publishedOn: null,
  reportedOn: null,
  evaluatedOn: null,
  acceptedOn: null,
  source: '档案',
}
const codes = (round: object) => roundIssues({ ...none, ...round }, '2026-11-21').map(({ code }) => code)

test('a round needs one day at least, and its days in their order', () => {
  expect(codes({})).toEqual(['round_without_day'])
  expect(codes({ publishedOn: '2016-05-03', acceptedOn: '2018-01-09' })).toEqual([])
  expect(codes({ publishedOn: '2016-05-03', reportedOn: '2015-12-01' })).toEqual(['round_days_out_of_order'])
})

test('days that do not exist, lie ahead or in another century are found with a missing source, all at once', () => {
  expect(codes({ listedOn: '0216-05-03', reportedOn: '2026-02-30', acceptedOn: '2027-01-01', source: ' ' })).toEqual([
    'round_day_wrong_century',
    'round_day_unknown',
    'round_day_wrong_century',
    'round_source_missing',
  ])
})
