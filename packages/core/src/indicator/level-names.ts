import type { AnySystem } from './judge-plant.ts'
import type { LevelResult } from './level-result.schema.ts'
import { LEVELS, ROMAN } from './levels.ts'
import type { RatioResult } from './ratio-result.schema.ts'

/** What a level or grade is called by the system: `Ⅰ级（国际清洁生产领先水平）`; `none` and `undetermined` in words. */
export function levelNames(any: AnySystem): (code: string) => string {
  return (code) => {
    if (code === 'none') return any.kind === 'levels' ? '没有达到Ⅲ级' : '不够评级'
    if (code === 'undetermined') return any.kind === 'levels' ? '等级待定' : '档次待定'
    if (any.kind === 'ratio') return any.system.grades.find(({ id }) => id === code)?.title ?? code
    const level = LEVELS.find((each) => each === code)
    if (level === undefined) return code
    const name = any.system.levelNames[level]
    return name === `${ROMAN[level]}级` ? name : `${ROMAN[level]}级（${name}）`
  }
}

/** The level or grade of a result as a code; `undetermined` while values are missing, null where none can be computed. */
export function reachedCode(result: LevelResult | RatioResult): string | null {
  return 'level' in result ? result.level : result.grade
}
