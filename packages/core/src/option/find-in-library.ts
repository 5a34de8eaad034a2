import type { CauseAspect } from '../vocabulary/cause-aspect.ts'
import type { IndicatorTopic } from '../vocabulary/indicator-topic.ts'
import type { LibraryOption } from './library-option.schema.ts'

/** By what options are looked up; what is absent is not asked. */
export type LibraryQuestion = {
  /** Two digits of GB/T 4754: options of the industry and those for all. */
  readonly division?: string | undefined
  readonly aspect?: CauseAspect | undefined
  readonly topic?: IndicatorTopic | undefined
  /** Words that all have to stand in title or content. */
  readonly text?: string | undefined
}

/** The options of the library that fit, those of the industry before those for all, else in their order. */
export function findInLibrary(
  library: readonly LibraryOption[],
  { division, aspect, topic, text = '' }: LibraryQuestion,
): readonly LibraryOption[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  const found = library.filter((option) => {
    const isOfIndustry = division === undefined || option.divisions.length === 0 || option.divisions.includes(division)
    const written = `${option.title} ${option.content}`.toLowerCase()
    return (
      isOfIndustry &&
      (aspect === undefined || option.aspect === aspect) &&
      (topic === undefined || option.topics.includes(topic)) &&
      words.every((word) => written.includes(word))
    )
  })
  const special = found.filter(({ divisions }) => divisions.length > 0)
  return [...special, ...found.filter(({ divisions }) => divisions.length === 0)]
}

/** What titles of indicators of a topic speak of; the first topic with a word in the title is meant. */
const WORDS: readonly (readonly [IndicatorTopic, readonly string[]])[] = [
  ['carbon', ['二氧化碳', '碳排放', '温室气体']],
  ['reuse', ['回收', '利用率', '重复', '循环', '回用', '综合利用']],
  ['pollution', ['产生量', '排放', '废水', '废气', '废渣', '污染', '化学需氧量', '氨氮', '颗粒物', '二氧化硫', 'VOC']],
  ['water', ['水', '新鲜水']],
  ['energy', ['能耗', '电耗', '煤耗', '汽耗', '能源', '热耗', '标准煤']],
  ['material', ['原料', '物耗', '消耗', '收率', '得率', '利用']],
  ['product', ['产品', '包装', '合格率']],
  ['management', ['管理', '制度', '审核', '合规', '应急', '环境影响评价', '计量', '许可']],
  ['technology', ['工艺', '装备', '设备', '自动化', '技术', '淘汰']],
]

/** What an indicator speaks of, by the words of its own title, else of its group; null where none is known. */
export function indicatorTopicOf(title: string, group = ''): IndicatorTopic | null {
  for (const text of [title, group]) {
    const found = WORDS.find(([, words]) => words.some((word) => text.includes(word)))
    if (found !== undefined) return found[0]
  }
  return null
}
