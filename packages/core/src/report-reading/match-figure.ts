import type { BoundFigure } from '../report/report-document.schema.ts'
import type { Agreement } from './agreement.ts'
import { agreementOf, couldBeUnit } from './agreement.ts'
import type { Evidence } from './figure-evidence.ts'
import type { IndexedNumber, NumberIndex } from './number-index.ts'
import { valueAsPrinted } from './value-as-printed.ts'
import { unitOfWords } from './printed-number.ts'
import type { ComparedFigure, PrintedFigure } from './report-comparison.schema.ts'
import { partsOfName } from './words-of-figures.ts'

type Candidates = {
  readonly by: NonNullable<ComparedFigure['recognisedBy']>
  readonly numbers: readonly IndexedNumber[]
}

const MOST_PRINTED = 20
const SAME_NAMES = '报告里有几行名称相同，旁边各格也分不出是哪一行，只能按先后次序对照，说不准。请对照原文。'
const HINT_POWER: Readonly<Record<number, string>> = { 3: '1000', 4: '10000', 6: '1000000', 8: '一亿', 2: '100' }

/** A figure, the numbers in its places; `isOwnName`: no other is called the same, so that its name alone may find it. */
export type Asked = { readonly figure: BoundFigure; readonly evidence: Evidence; readonly isOwnName: boolean }

/** What a report says of a figure; null where neither has anything to say. */
export function matchFigure(asked: Asked, index: NumberIndex): ComparedFigure | null {
  const { figure } = asked
  const candidates = candidatesOf(asked, index)
  if (candidates === null) return figure.value === null ? null : withoutNumbers(figure)
  const judged = candidates.numbers.map(({ number, unitShown = number.unitText }) => ({
    number,
    unitShown,
    ...judge(figure, number),
  }))
  const printed = judged.map(({ number, unitShown, agrees, isRounded }): PrintedFigure => ({
    text: number.raw.slice(0, 100),
    unit: `${TIMES_SIGN[number.times]}${unitShown}`.slice(0, 40),
    agrees,
    isRounded,
    place: number.place,
  }))
  const outcome = outcomeOf(judged, candidates.by)
  const shown = [...printed].sort((a, b) => Number(a.agrees) - Number(b.agrees)).slice(0, MOST_PRINTED)
  return {
    ...headOf(figure),
    outcome,
    recognisedBy: candidates.by,
    printed: shown,
    count: printed.length,
    hint: outcome === 'agrees' ? null : candidates.by === 'order' ? SAME_NAMES : hintOf(figure, judged),
  }
}

const TIMES_SIGN = { '1': '', '1000': '千', '10000': '万', '100000000': '亿' } as const

function headOf({ key, label, text, value, unit, places, sources, how }: BoundFigure) {
  return { key, label, text, value, unit, places, ...(sources === undefined ? {} : { sources }), how }
}

function withoutNumbers(figure: BoundFigure): ComparedFigure {
  return { ...headOf(figure), outcome: 'not_found', recognisedBy: null, printed: [], count: 0, hint: null }
}

/** The surest way in which numbers are recognised as the figure; null when there is none. */
function candidatesOf({ figure, evidence, isOwnName }: Asked, index: NumberIndex): Candidates | null {
  const fits = ({ number }: IndexedNumber): boolean => couldBeUnit(number, figure.unit)
  const inCell = distinct(evidence.inCell).filter(fits)
  const inSentence = distinct(evidence.inSentence).filter(fits)
  const by = evidence.isRowUnsure ? 'order' : null
  if (inCell.length > 0) return { by: by ?? 'cell', numbers: distinct([...inCell, ...inSentence]) }
  // what the records do not have is not looked for in other tables
  const inRow = figure.value === null ? [] : distinct(evidence.inRow).filter(fits)
  if (inRow.length > 0) return { by: by ?? 'row_and_column', numbers: distinct([...inRow, ...inSentence]) }
  if (inSentence.length > 0) return { by: 'sentence', numbers: inSentence }
  if (!isOwnName || figure.value === null) return null
  const called = index.named(partsOfName(figure.label)).filter((each) => fits(each) && saysItsUnit(each, figure))
  return called.length === 0 ? null : { by: 'name', numbers: called }
}

function distinct(numbers: readonly IndexedNumber[]): IndexedNumber[] {
  return [...new Map(numbers.map((each) => [each.number.place, each])).values()]
}

/** By name alone a number of another unit is easily meant: what has a unit is recognised with it. */
function saysItsUnit({ number }: IndexedNumber, { unit }: BoundFigure): boolean {
  return number.unitText !== '' || unit === '' || unitOfWords(unit) === null
}

/** The sign for a missing value; a day or a word bound as a figure has no value either, but it prints something. */
export function isDash(text: string): boolean {
  return /^(?:[\s\-—–/]*|不适用)$/u.test(text)
}

function judge(figure: BoundFigure, number: IndexedNumber['number']): Agreement {
  const value = valueAsPrinted(figure)
  if (value === null) return { agrees: false, isRounded: false, powerOfTen: null }
  return agreementOf(number, { value, unit: figure.unit })
}

function outcomeOf(judged: readonly Agreement[], by: Candidates['by']): ComparedFigure['outcome'] {
  if (judged.every(({ agrees }) => agrees)) return 'agrees'
  if (by === 'order') return 'ambiguous'
  if (judged.length === 1) return 'differs'
  return by === 'cell' || by === 'sentence' ? 'differs' : 'ambiguous'
}

function hintOf({ value }: BoundFigure, judged: readonly Agreement[]): string | null {
  if (value === null) return '审核数据里没有这个数，报告里却写了。请补填数据，或者改正报告。'
  const power = judged.find(({ powerOfTen }) => powerOfTen !== null)?.powerOfTen ?? null
  if (power === null) return null
  const times = HINT_POWER[Math.abs(power)] ?? ''
  return `报告里的数正好是${power > 0 ? `${times} 倍` : `${times} 分之一`}，多半是单位写错了。`
}
