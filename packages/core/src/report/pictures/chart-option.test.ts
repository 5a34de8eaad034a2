import { expect, test } from 'vitest'
import { chartOption } from './chart-option.ts'
import { chartPictures } from './chart-pictures.ts'

test('missing values and texts that are no numbers are gaps of a chart, never NaN; zero is a point', () => {
  const series = [{ name: '', values: ['0', null, 'abc'] }]
  const option = chartOption({ kind: 'line', unit: 't', categories: ['1', '2', '3', '4'], series })
  expect(option.series).toMatchObject([{ data: [0, '-', '-', '-'] }])
  expect(JSON.stringify(option)).not.toContain('NaN')
})

test('bars whose names have no room side by side lie, each with its whole name; short ones stand', () => {
  const names = Array.from({ length: 15 }, (_, at) => `第${at + 1}个方案的名称相当长而且各不相同`)
  const series = [
    { name: '预计', values: names.map((_, at) => String(at * 3 - 2)) },
    { name: '自报', values: names.map(() => null) },
  ]
  const [picture, ...more] = chartPictures({ kind: 'bar', unit: '万元/年', categories: names, series }) ?? []
  expect(more).toEqual([])
  const words = picture?.texts.map(({ text }) => text).join('') ?? ''
  for (const name of names) expect(words).toContain(name)
  expect(picture?.texts.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['-2', '40', '预计', '自报', '万元/年']),
  )
  expect(chartPictures({ kind: 'bar', unit: 't', categories: ['2023年', '2024年'], series })).toBeNull()
})

test('two hundred options are drawn over several pictures on one scale, none without its name', () => {
  const names = Array.from({ length: 200 }, (_, at) => `方案名称${at + 1}号节水改造`)
  const series = [{ name: '预计', values: names.map((_, at) => String(at)) }]
  const pictures = chartPictures({ kind: 'bar', unit: '万元/年', categories: names, series }) ?? []
  expect(pictures.length).toBeGreaterThan(3)
  const words = pictures.flatMap(({ texts }) => texts.map(({ text }) => text))
  for (const name of names) expect(words).toContain(name)
  const widest = pictures.map(({ texts }) => texts.filter(({ text }) => text === '200' || text === '250').length)
  expect(new Set(widest).size).toBe(1)
  for (const { height } of pictures) expect(height).toBeLessThanOrEqual(800)
})
