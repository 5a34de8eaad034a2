import { REPORT_STYLE } from '@qingshen/testing/report-builders'
import { expect, test } from 'vitest'
import { chooseFonts, KNOWN_FAMILIES } from './fonts.ts'
import { createTypesetter, familiesThere } from './typesetter.ts'

const none: ReadonlySet<string> = new Set()

test('without a font with Chinese signs no report is made, and it is said what to install', () => {
  expect(() => chooseFonts(REPORT_STYLE, none, new Set(['DejaVu Serif']))).toThrow('font_missing')
  try {
    chooseFonts(REPORT_STYLE, none, none)
  } catch (error) {
    expect(String((error as { detail?: string }).detail)).toContain('fonts-noto-cjk')
  }
})

test('the families of the style come first where they are there, else those of the same kind', () => {
  const chinese = new Set(['仿宋_GB2312', 'SimSun', 'Noto Sans CJK SC'])
  const fonts = chooseFonts(REPORT_STYLE, chinese, new Set(['Liberation Serif']))
  expect(fonts).toEqual({
    body: ['仿宋_GB2312', 'SimSun'],
    heading: ['Noto Sans CJK SC'],
    title: ['仿宋_GB2312', 'SimSun'],
    titleWeight: 'bold',
    latin: 'Liberation Serif',
  })
  const onlySans = chooseFonts(REPORT_STYLE, new Set(['Noto Sans CJK SC']), none)
  expect([onlySans.body, onlySans.heading, onlySans.latin]).toEqual([['Noto Sans CJK SC'], ['Noto Sans CJK SC'], null])
})

test('families are asked of the machine: one that is not there, or has no Chinese signs, is not taken for one', () => {
  const { chinese, latin } = familiesThere(createTypesetter(), ['No Such Family', '没有 “这种” \\ 字体'])
  expect(chinese.size).toBeGreaterThan(0)
  for (const family of chinese) expect(KNOWN_FAMILIES).toContain(family)
  for (const family of ['DejaVu Serif', 'Liberation Serif', 'No Such Family']) expect(chinese.has(family)).toBe(false)
  expect(latin.has('No Such Family')).toBe(false)
})
