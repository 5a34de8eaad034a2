import type { LevelResult } from '@qingshen/core/indicator/level-result.schema'
import type { RatioResult } from '@qingshen/core/indicator/ratio-result.schema'

/** What each indicator reached, in words. */
export function reachedTexts(result: LevelResult | RatioResult | null): ReadonlyMap<string, string> {
  if (result === null) return new Map()
  if ('index' in result) {
    const points = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })
    return new Map(
      result.indicators.map(({ id, state, points: got }) => [
        id,
        state === 'rated' ? `${points.format(got)} 分` : state === 'missing' ? '没有数据' : '不适用',
      ]),
    )
  }
  const words = { I: 'Ⅰ级', II: 'Ⅱ级', III: 'Ⅲ级', none: '达不到', missing: '没有数据', not_applicable: '不适用' }
  return new Map(result.indicators.map(({ id, level }) => [id, words[level]]))
}
