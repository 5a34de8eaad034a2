import { findInLibrary, indicatorTopicOf } from '@qingshen/core/option/find-in-library'
import { LibraryOptionSchema } from '@qingshen/core/option/library-option.schema'
import { CAUSE_ASPECTS } from '@qingshen/core/vocabulary/cause-aspect'
import { INDICATOR_TOPICS } from '@qingshen/core/vocabulary/indicator-topic'
import { expect, test } from 'vitest'
import { loadOptionLibrary } from './reference/option-library.ts'

const library = loadOptionLibrary()
const idsOf = (question: Parameters<typeof findInLibrary>[1]) => findInLibrary(library, question).map(({ id }) => id)

test('XJ05-13d the library has options for every aspect of causes and every kind of indicator but the product’s own', () => {
  for (const option of library) LibraryOptionSchema.parse(option)
  expect(new Set(library.map(({ id }) => id)).size).toBe(library.length)
  expect(library.length).toBeGreaterThanOrEqual(60)
  for (const aspect of CAUSE_ASPECTS.codes) expect(idsOf({ aspect }).length, aspect).toBeGreaterThan(0)
  for (const topic of INDICATOR_TOPICS.codes) expect(idsOf({ topic }).length, topic).toBeGreaterThan(0)
})

test('options of the industry come before those for all, others not at all', () => {
  const cement = idsOf({ division: '30' })
  expect(cement[0]).toBe('kiln_waste_heat_power')
  expect(cement).toContain('led_lighting')
  expect(cement).not.toContain('chrome_tanning')
  expect(idsOf({ division: '19', aspect: 'technology' })).toContain('chrome_tanning')
})

test('words all have to stand in title or content, whatever their width and case', () => {
  expect(idsOf({ text: '电镀　无氰' })).toEqual(['cyanide_free_plating'])
  expect(idsOf({ text: 'ＬＥＤ 不存在的词' })).toEqual([])
})

test('what an indicator speaks of is told by its title, else by its group', () => {
  expect(indicatorTopicOf('单位产品综合能耗')).toBe('energy')
  expect(indicatorTopicOf('水重复利用率')).toBe('reuse')
  expect(indicatorTopicOf('单位产品新鲜水用量')).toBe('water')
  expect(indicatorTopicOf('化学需氧量产生量')).toBe('pollution')
  expect(indicatorTopicOf('某指标', '生产工艺与装备要求')).toBe('technology')
  expect(indicatorTopicOf('某指标')).toBeNull()
})
