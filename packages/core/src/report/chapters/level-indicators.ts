import type { AnySystem } from '../../indicator/judge-plant.ts'
import type { Level } from '../../indicator/levels.ts'
import { LEVELS, ROMAN } from '../../indicator/levels.ts'
import type { SystemRow } from '../../indicator/system-parts.ts'
import { Decimal, decimal, decimalText, isDecimalText } from '../../kernel/decimal.ts'
import type { Moment } from '../../workbench/level/chosen-system.ts'
import { MOMENTS } from '../../workbench/level/chosen-system.ts'
import type { LevelLine } from '../../workbench/level/level-line.ts'
import type { LevelOfAudit } from '../../workbench/level/level-of-audit.ts'
import type { Desk } from '../desk.ts'
import { LONGEST_TEXT } from '../desk.ts'
import { DASH } from '../parts/dash.ts'
import { NOT_APPLICABLE_WORDS, cellOf, cellWith, computed, placeOf } from '../parts/runs.ts'
import { systemSource } from '../parts/sources.ts'
import { table } from '../parts/table.ts'
import type { Block, ReportCell } from '../report-document.schema.ts'

const REACHED: Readonly<Record<string, string>> = {
  none: '未达到',
  missing: '没有数据',
  not_applicable: NOT_APPLICABLE_WORDS,
}

/** Every indicator with its weight and what is asked of it, all bound to the system, its value, what it reached and gives. */
export function indicatorTable(desk: Desk, section: string, system: AnySystem, { lines, moment }: LevelOfAudit): Block {
  const isRatio = system.kind === 'ratio'
  const titles = isRatio ? ['评价基准'] : LEVELS.map((level) => `${ROMAN[level]}级基准`)
  const head = [
    { title: '指标', wide: 2.2 },
    { title: '单位', wide: 0.9, align: 'center' as const },
    { title: '权重', wide: 0.8, align: 'center' as const },
    ...titles.map((title) => ({ title, wide: 1.1, align: 'center' as const })),
    { title: '数值', wide: 1, align: 'right' as const },
    { title: isRatio ? '单项指数' : '达到', wide: 0.9, align: 'center' as const },
    { title: '得分', wide: 1, align: 'right' as const },
  ]
  const rows = lines.map((line) => {
    const { indicator } = line
    return [
      cellOf(`${indicator.isLimiting ? '*' : ''}${indicator.title}`),
      cellOf(indicator.unit ?? ''),
      weightCell(desk, system, indicator),
      ...LEVELS.slice(0, titles.length).map((level) => benchmarkCell(desk, system, indicator, level)),
      valueCell(desk, line, moment),
      reachedCell(desk, line, { moment, system }),
      pointsCell(desk, line, { moment, system }),
    ]
  })
  const note = `带 * 的是限定性指标。${isRatio ? '得分为单项指数乘以权重。' : '得分为所达等级的指数中的得分。'}`
  return table(desk, { id: `${section}_level_${moment}`, title: `${MOMENTS[moment]}各项指标`, note }, head, rows)
}

function placesOf({ row }: LevelLine, moment: Moment) {
  return [placeOf('level_values', row?.id ?? null, moment)]
}

function weightCell(desk: Desk, system: AnySystem, indicator: SystemRow): ReportCell {
  const { id, title, weight } = indicator
  if (weight === '' || weight.length > LONGEST_TEXT) return cellOf(weight)
  return cellWith(
    desk.figure({
      key: `system:weight:${id}`,
      label: `${title} 权重`,
      text: weight,
      value: numberIn(weight),
      unit: '',
      places: [],
      sources: [systemSource(desk, system, { part: 'weight', indicator })],
      how: system.kind === 'ratio' ? '评价指标体系中的权重（分值）' : '评价指标体系中的权重，在所在的一级指标内',
    }),
  )
}

/** What a level asks of an indicator, as the system prints it. */
function benchmarkCell(desk: Desk, system: AnySystem, indicator: SystemRow, level: Level): ReportCell {
  const { id, title, asked, unit } = indicator
  const text = asked[level]
  if (text === '' || text.length > LONGEST_TEXT) return cellOf(text)
  const name = system.kind === 'ratio' ? '评价基准' : `${ROMAN[level]}级基准`
  const value = numberIn(text)
  return cellWith(
    desk.figure({
      key: `system:benchmark:${id}:${level}`,
      label: `${title} ${name}`,
      text,
      value,
      unit: value === null ? '' : (unit ?? ''),
      places: [],
      sources: [systemSource(desk, system, { part: 'benchmark', indicator, level })],
      how: '评价指标体系中的基准值',
    }),
  )
}

const ONE_NUMBER = /^(?:基准值\s*)?[≤≥<>=]?\s*(\d{1,15}(?:\.\d{1,15})?)\s*%?$/u

/** The number a printed weight or benchmark is; null for an expression, a range, several numbers, or words. */
function numberIn(text: string): string | null {
  const found = ONE_NUMBER.exec(text)?.[1]
  return found === undefined ? null : decimalText(decimal(found))
}

function valueCell(desk: Desk, line: LevelLine, moment: Moment): ReportCell {
  const { indicator, text, value } = line
  const isNumber = text !== null && isDecimalText(text)
  const words = text === null ? DASH : value === 'not_applicable' ? NOT_APPLICABLE_WORDS : text
  return cellWith(
    isNumber
      ? computed(desk, decimal(text), {
          ...headOf(line, moment, 'value'),
          how: '填写的指标数值',
          unit: indicator.unit ?? '',
          rule: 'exact',
        })
      : desk.figure({
          ...headOf(line, moment, 'value'),
          text: words,
          value: null,
          unit: '',
          how: text === null ? '还没有填写' : '填写的指标数值',
        }),
  )
}

type Judged = { readonly moment: Moment; readonly system: AnySystem }

function reachedCell(desk: Desk, line: LevelLine, { moment, system }: Judged): ReportCell {
  const sources = [systemSource(desk, system)]
  const { reached, ratio } = line
  const level = LEVELS.find((each) => each === reached)
  const text = reached === null ? DASH : level === undefined ? (REACHED[reached] ?? reached) : `${ROMAN[level]}级`
  if (reached === null && ratio !== null) {
    const origin = {
      ...headOf(line, moment, 'ratio'),
      sources,
      how: '实际值与基准值之比（越低越好的取倒数），封顶',
      rule: 'quotient' as const,
    }
    return cellWith(computed(desk, new Decimal(ratio), origin))
  }
  const head = headOf(line, moment, 'reached')
  return cellWith(desk.figure({ ...head, sources, text, value: null, unit: '', how: line.why }))
}

function pointsCell(desk: Desk, line: LevelLine, { moment, system }: Judged): ReportCell {
  const { points, why } = line
  const best = points === null || typeof points === 'string' ? points : bestOf(line)
  const sources = [systemSource(desk, system)]
  const origin = { ...headOf(line, moment, 'points'), sources, how: why ?? '不能计算', rule: 'fixed' as const }
  return cellWith(computed(desk, best === null || !isDecimalText(best) ? 'missing' : decimal(best), origin))
}

/** The points at the best level it reaches; at level III where it reaches none, which are 0. */
function bestOf({ points, reached }: LevelLine): string | null {
  if (points === null || typeof points === 'string') return points
  return points[LEVELS.find((level) => level === reached) ?? 'III']
}

function headOf(line: LevelLine, moment: Moment, what: string) {
  return {
    key: `computed:level_${what}:${moment}:${line.indicator.id}`,
    label: `${line.indicator.title} ${MOMENTS[moment]}${{ value: '数值', ratio: '比值', reached: '达到的等级', points: '得分' }[what] ?? ''}`,
    places: placesOf(line, moment),
  }
}
