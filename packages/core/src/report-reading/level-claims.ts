import type { BoundFigure } from '../report/report-document.schema.ts'
import type { ReadReport } from './read-report.ts'
import type { Contradiction } from './report-comparison.schema.ts'
import { levelNamed } from './words-of-figures.ts'

/** A level the records give, by what our own report calls it. */
export type ComputedLevel = { readonly level: string; readonly isAfter: boolean }

/** The levels among the figures of a report: those whose printed text is a level. */
export function computedLevels(figures: readonly BoundFigure[]): ComputedLevel[] {
  return figures.flatMap(({ label, text }) => {
    const level = /水平|等级|级别/u.test(label) ? levelNamed(text) : null
    return level === null ? [] : [{ level, isAfter: /审核后|实施后|本轮后/u.test(label) }]
  })
}

const VERDICT = /(?:达到|达|为|属于|属|判定为|评定为|处于|未达到|提升至|提升到|提高到)/u
const MINE = /清洁生产/u
const NOT_MINE = /目标|要求|应当?达到|须达到|拟|争取|力争|若|如果|指标.{0,6}项|限定性|对标|基准|标准规定|其中/u

/** Sentences that say which level the enterprise reached, against the level computed from the data (trap 13). */
export function levelClaims(report: ReadReport, levels: readonly ComputedLevel[]): Contradiction[] {
  if (levels.length === 0) return []
  return report.paragraphs.flatMap(({ text, page }, index) =>
    text
      .split(/[。；;！？]/u)
      .flatMap((sentence) => ofSentence(sentence, levels))
      .map(({ said, level, quote }) => ({
        kind: 'level' as const,
        title: '清洁生产水平与数据不符',
        message: `报告写的是“${said}”，按审核数据计算是“${level}”。水平由指标数据算出，请核对数据，或者改正报告。`,
        printed: said,
        computed: level,
        place: { page, paragraph: index + 1, table: null, quote },
      })),
  )
}

function ofSentence(
  sentence: string,
  levels: readonly ComputedLevel[],
): { said: string; level: string; quote: string }[] {
  if (!MINE.test(sentence) || !VERDICT.test(sentence) || NOT_MINE.test(sentence)) return []
  const said = levelNamed(sentence)
  if (said === null) return []
  const isAfter = /审核后|实施后|本轮审核以?后/u.test(sentence)
  const meant = levels.filter((each) => each.isAfter === isAfter)
  const known = meant.length > 0 ? meant : levels
  const [first] = known
  if (first === undefined || known.some(({ level }) => level === said)) return []
  return [{ said, level: first.level, quote: sentence.trim().slice(0, 300) }]
}
