import type { Decimal } from '../../kernel/decimal.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import { numberOf } from './figure.ts'
import type { Survey, SurveyItem } from './survey.ts'
import { figureIn } from './survey.ts'
import { unitConsumption } from './unit-consumption.ts'

/** Whether a target is to be reached from above or from below; null while it has no value to reach. */
export type TargetDirection = 'lower' | 'higher' | 'same' | null

/** A target as far as it is filled in. Shares are of the base value: -0.1 is ten per cent less; null when the base is 0. */
export type Target = {
  readonly row: WorkbenchRow
  readonly base: Decimal | null
  readonly near: Decimal | null
  readonly far: Decimal | null
  readonly direction: TargetDirection
  readonly nearShare: Decimal | null
  readonly farShare: Decimal | null
}

/** Reads a row of the sheet of targets. The far value says the direction, the near one where there is no far value. */
export function targetOf(row: WorkbenchRow): Target {
  const base = numberOf(row.fields['base_value'])
  const near = numberOf(row.fields['near_value'])
  const far = numberOf(row.fields['far_value'])
  const aimed = far ?? near
  const direction = base === null || aimed === null ? null : directionOf(base, aimed)
  return { row, base, near, far, direction, nearShare: shareOf(base, near), farShare: shareOf(base, far) }
}

function directionOf(base: Decimal, aimed: Decimal): TargetDirection {
  return aimed.lt(base) ? 'lower' : aimed.gt(base) ? 'higher' : 'same'
}

function shareOf(base: Decimal | null, value: Decimal | null): Decimal | null {
  return base === null || value === null || base.isZero() ? null : value.minus(base).div(base.abs())
}

/**
 * How much of the way from base to goal has been gone: 0 nothing, 1 reached, more than 1 beyond, below 0 further away.
 * Null where base and goal are the same or one is missing.
 */
export function progressTo(goal: Decimal | null, base: Decimal | null, actual: Decimal): Decimal | null {
  if (goal === null || base === null || goal.eq(base)) return null
  return actual.minus(base).div(goal.minus(base))
}

/** What a target speaks of: the yearly amount of its item or its amount per unit of the main product. */
export type TargetMeasure = 'amount' | 'unit_consumption'

/**
 * What the base value of a target was taken from: the figure of its item in the base year that equals it when rounded to as
 * many decimals as the base value has. Null when neither does, or when the year has no figures.
 */
export function measureOf(survey: Survey, item: SurveyItem, target: Target): TargetMeasure | null {
  const year = target.row.fields['base_year'] ?? ''
  const { base } = target
  if (base === null) return null
  const isBase = (value: Decimal | null): boolean =>
    value !== null && value.toDecimalPlaces(base.decimalPlaces()).eq(base)
  const consumption = unitConsumption(survey, item, year)
  const amount = figureIn(item, year)
  if (isBase(amount.kind === 'number' ? amount.value : null)) return 'amount'
  return isBase(consumption.kind === 'number' ? consumption.value : null) ? 'unit_consumption' : null
}

/** The newest value of what a target speaks of, with its year; null where there is none. */
export function actualOf(survey: Survey, item: SurveyItem, measure: TargetMeasure) {
  for (const year of [...survey.years].reverse()) {
    const found = measure === 'amount' ? figureIn(item, year) : unitConsumption(survey, item, year)
    if (found.kind === 'number') return { year, value: found.value }
  }
  return null
}
