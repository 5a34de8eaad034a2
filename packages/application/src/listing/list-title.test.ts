import { listTitle } from '@qingshen/core/listing/list-title'
import { loadLaws } from '@qingshen/law/load-law'
import { expect, test } from 'vitest'

const titles = loadLaws().flatMap((law) =>
  law.procedures.map((procedure) => listTitle(procedure, { year: 2026, regionName: '某市', batch: 2 })),
)

test('every kind of list of every law gets a title that says its year and 年度 once at most', () => {
  expect(titles.length).toBeGreaterThan(5)
  for (const title of titles) {
    expect(title).toMatch(/^2026年(度)?某市.+（第2批）$/u)
    expect(title.match(/年度/gu) ?? []).toHaveLength(1)
  }
})

test('a kind that is yearly by name says so in one place', () => {
  expect(titles).toContain('2026年度某市强制性清洁生产审核企业名单（第2批）')
  expect(titles).toContain('2026年某市工业企业清洁生产审核年度计划（第2批）')
})
