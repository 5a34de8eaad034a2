import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey, tidyText, unifyCharacters } from './text.ts'

test('names that differ only in print have one key', () => {
  const printed = [
    '新疆（圣雄）水泥有限公司',
    '新疆(圣雄)水泥 有限公司',
    '新疆\u00a0﹙圣雄﹚水泥\u3000有限公司',
    '新疆【圣雄】水泥有限公司\u200b',
  ]
  expect(new Set(printed.map(nameKey)).size).toBe(1)
  expect(nameKey('ＡＢＣ化工')).toBe(nameKey('abc化工'))
  expect(nameKey('阿不都•买买提厂')).toBe(nameKey('阿不都·买买提厂'))
})

test('different names have different keys', () => {
  expect(nameKey('吐鲁番天山水泥有限责任公司')).not.toBe(nameKey('吐鲁番天山水泥有限责任公司鄯善分公司'))
})

test('radicals that stand for ideographs become them', () => {
  expect(unifyCharacters('⻓治⻋⼯')).toBe('长治车工')
})

test('a key is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(nameKey(nameKey(text))).toBe(nameKey(text))
    }),
  )
})

test('tidying keeps the characters', () => {
  expect(tidyText('  新疆\u3000（圣雄） \n 水泥 ')).toBe('新疆 （圣雄） 水泥')
})
