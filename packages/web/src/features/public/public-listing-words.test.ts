import { expect, test } from 'vitest'
import { publicSign } from './public-listing-words.ts'

const period = { from: '2026-03-01', to: '2026-03-08' }

test('a published list shows its day, one under comment the day until which one may object', () => {
  expect(publicSign({ state: 'published', commentPeriod: period, publishedOn: '2026-03-20' }).word).toBe(
    '2026-03-20 公布',
  )
  expect(publicSign({ state: 'commenting', commentPeriod: period, publishedOn: null }).word).toBe('公示至 2026-03-08')
  expect(publicSign({ state: 'fixed', commentPeriod: period, publishedOn: null }).word).toBe('已确定')
})
