import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import type { LevelResult } from '@qingshen/core/indicator/level-result.schema'
import { LEVELS, ROMAN } from '@qingshen/core/indicator/levels'
import type { RatioResult } from '@qingshen/core/indicator/ratio-result.schema'

/** What a level or grade is called by the system: Ⅰ级（国际清洁生产领先水平）. */
export function levelNames(any: AnySystem): (code: string) => string {
  return (code) => {
    if (code === 'none') return any.kind === 'levels' ? '没有达到Ⅲ级' : '不够评级'
    if (any.kind === 'ratio') return any.system.grades.find(({ id }) => id === code)?.title ?? code
    const level = LEVELS.find((each) => each === code)
    if (level === undefined) return code
    const name = any.system.levelNames[level]
    return name === `${ROMAN[level]}级` ? name : `${ROMAN[level]}级（${name}）`
  }
}

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
