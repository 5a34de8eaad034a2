import { decimal, decimalText } from '../../kernel/decimal.ts'
import type { ExactNumber } from '../../kernel/exact-number.schema.ts'
import { isExactNumber } from '../../kernel/exact-number.schema.ts'
import type { IndicatorRow, IndicatorSystemFile } from '../indicator-system.schema.ts'
import { IndicatorSystemSchema } from '../indicator-system.schema.ts'
import type { Level } from '../levels.ts'
import type { RatioSystem } from '../ratio-system.schema.ts'
import { RatioSystemSchema } from '../ratio-system.schema.ts'
import type { DraftGroup, DraftRow, SystemDraft } from './system-draft.schema.ts'
import { emptyDraft, emptyRow } from './system-draft.schema.ts'

/** How names are divided where several stand in one cell. */
export const BETWEEN_NAMES = '、'

/**
 * The file of a system (unknown JSON, numbers exact where they were read from their text) as it is edited and shown. What
 * is read back from it (`examineDraft`) is the same system.
 * @throws ZodError for what is no file of a system
 */
export function draftOfSystem(file: unknown): SystemDraft {
  const isRatio = typeof file === 'object' && file !== null && 'kind' in file && file.kind === 'ratio'
  return isRatio ? draftOfRatio(RatioSystemSchema.parse(file)) : draftOfLevels(IndicatorSystemSchema.parse(file))
}

function draftOfLevels(file: IndicatorSystemFile): SystemDraft {
  const { rules = {} } = file
  return {
    ...emptyDraft('levels', file.title),
    source: file.source ?? '',
    isFictitious: file.isFictitious === true,
    levelNames: file.levelNames ?? { I: '', II: '', III: '' },
    rules: {
      indexThreshold: numberText(rules.indexThreshold),
      levelOneNonLimitingAtLeast: rules.levelOneNonLimitingAtLeast ?? '',
      levelTwoNonLimitingAtLeast: rules.levelTwoNonLimitingAtLeast ?? '',
    },
    variables: (file.variables ?? []).map(({ id, title, countOf, from, to, isWhole }) => ({
      id,
      title,
      countOf: (countOf ?? []).join(BETWEEN_NAMES),
      from: numberText(from),
      to: numberText(to),
      isWhole: isWhole === true,
    })),
    shareSets: (file.shareSets ?? []).map((names) => names.join(BETWEEN_NAMES)),
    groups: file.groups.map(({ id, title, weight, indicators }, at) => ({
      key: `g${at + 1}`,
      id,
      part: '',
      title: title ?? id,
      weight: weightText(weight),
      indicators: indicators.map((row, place) => ({
        ...rowOf(row, `g${at + 1}r${place + 1}`),
        weight: weightText(row.weight),
        limiting: row.limiting === true,
        I: benchmarkText(row, 'I'),
        II: benchmarkText(row, 'II'),
        III: benchmarkText(row, 'III'),
        direction: row.direction,
      })),
    })),
  }
}

type Common = Pick<IndicatorRow, 'id' | 'title' | 'unit' | 'note' | 'status'>

function rowOf({ id, title, unit, note, status }: Common, key: string): DraftRow {
  return { ...emptyRow(key, id), title, unit: unit ?? '', note: note ?? '', verified: status !== 'unverified' }
}

function draftOfRatio(file: RatioSystem): SystemDraft {
  const quantitative = file.quantitative.groups.map(({ id, title, indicators }, at): DraftGroup => {
    const rows = indicators.map((row, place) => ({
      ...rowOf(row, `n${at + 1}r${place + 1}`),
      weight: numberText(row.weight),
      direction: row.direction,
      benchmark: numberText(row.benchmark),
    }))
    return { key: `n${at + 1}`, id, part: 'quantitative', title: title ?? id, weight: '', indicators: rows }
  })
  const qualitative = file.qualitative.groups.map(({ id, title, indicators }, at): DraftGroup => {
    const rows = indicators.map((row, place) => ({
      ...rowOf(row, `q${at + 1}r${place + 1}`),
      weight: numberText(row.weight),
      direction: 'qualitative' as const,
    }))
    return { key: `q${at + 1}`, id, part: 'qualitative', title: title ?? id, weight: '', indicators: rows }
  })
  return {
    ...emptyDraft('ratio', file.title),
    source: file.source ?? '',
    isFictitious: file.isFictitious === true,
    cap: numberText(file.cap),
    quantitativeWeight: numberText(file.quantitative.weight),
    qualitativeWeight: numberText(file.qualitative.weight),
    grades: file.grades.map(({ id, title, atLeast }) => ({ id, title, atLeast: numberText(atLeast) })),
    vetoes: file.vetoes ?? [],
    groups: [...quantitative, ...qualitative],
  }
}

function weightText(weight: IndicatorRow['weight']): string {
  return typeof weight === 'string' ? weight : numberText(weight)
}

function numberText(value: ExactNumber | null | undefined): string {
  if (value === null || value === undefined) return ''
  return decimalText(decimal(typeof value === 'number' ? String(value) : value))
}

function benchmarkText({ benchmarks }: IndicatorRow, level: Level): string {
  const value = benchmarks?.[level]
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return value
  return isExactNumber(value) ? numberText(value) : ''
}
