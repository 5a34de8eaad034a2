import { expect, test } from 'vitest'
import { toldOnce } from './dash-note.ts'

test('reasons that say the same of several things are one sentence, each thing once; others stay', () => {
  expect(
    toldOnce(['没有实测值：冷却蒸发', '还没有填写', '没有实测值：除油带出液、冷却蒸发', '采用的因子：表 1：2024 年']),
  ).toEqual(['没有实测值：冷却蒸发、除油带出液', '还没有填写', '采用的因子：表 1：2024 年'])
})
