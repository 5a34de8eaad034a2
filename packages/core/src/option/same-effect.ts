import type { Decimal } from '../kernel/decimal.ts'
import type { EarlierEffect } from '../workbench/earlier-effect.schema.ts'
import type { Effect } from './effect.ts'

/** An effect with its amount in the unit of its kind. */
export type MeasuredEffect = { readonly effect: Effect; readonly amount: Decimal }

/** Two names are the same when they differ only in width, case, blanks and marks; an empty one is nobody's. */
export function isSameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const own = plain(a)
  return own !== '' && own === plain(b)
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
}

/** True for kinds whose things are told apart by item or name only: materials and money. */
export function isNamedKind(kind: string): boolean {
  return kind === 'material' || kind === 'income' || kind === 'cost'
}

/** Either is not said, or they are the same. */
function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b
}

/**
 * True when two rows state one effect: same option, basis and kind, the same thing under whatever name or unit, and the same
 * amount, in different units up to the rounding in which it is written. Materials and money are the same thing only by their
 * item or their name: two different materials may well be saved in equal amounts.
 */
export function isSameEffect(a: MeasuredEffect, b: MeasuredEffect): boolean {
  const [one, other] = [a.effect, b.effect]
  if (one.option !== other.option || one.basis !== other.basis || one.kind !== other.kind) return false
  if (!agree(one.carrier, other.carrier) || !agree(one.pollutant, other.pollutant)) return false
  if (!agree(one.item, other.item) || !agree(one.flow, other.flow)) return false
  const isSameThing =
    !isNamedKind(one.kind) || (one.item !== null && one.item === other.item) || isSameName(one.name, other.name)
  if (!isSameThing) return false
  // in one unit nothing is rounded by turning it into another: 1 t and 1.3 t are two effects
  return one.unit === other.unit ? a.amount.eq(b.amount) && !a.amount.isZero() : isWrittenAs(a, b) || isWrittenAs(b, a)
}

/** True when `a`, rounded as coarsely as `b` is written, is `b`. */
function isWrittenAs(a: MeasuredEffect, b: MeasuredEffect): boolean {
  const written = b.effect.amount
  if (written === null || b.amount.isZero() || a.amount.isZero()) return false
  const inItsUnit = a.amount.times(written).div(b.amount)
  return inItsUnit.toDecimalPlaces(written.decimalPlaces()).eq(written)
}

/**
 * True when an earlier round of the site counted this effect: an option of the same name with an effect of the same kind on
 * the same thing. `names`: those of the effect's option, item and flow.
 */
export function isOfEarlierRound(
  { kind, carrier, pollutant, name }: Effect,
  names: { readonly option: string; readonly item: string | null; readonly flow: string | null },
  earlier: EarlierEffect,
): boolean {
  if (kind !== earlier.kind || !isSameName(names.option, earlier.option)) return false
  if (!agree(carrier, earlier.carrier) || !agree(pollutant, earlier.pollutant)) return false
  if (isOther(names.flow, earlier.flow ?? null)) return false
  // an item without a name is no item that could be told from another
  if ((names.item ?? '') !== '' && (earlier.item ?? '') !== '') return isSameName(names.item, earlier.item)
  if (!isNamedKind(kind)) return true
  return (name ?? '') === '' || (earlier.name ?? '') === '' || isSameName(name, earlier.name)
}

/** Both are said, and they are not the same. */
function isOther(a: string | null, b: string | null): boolean {
  return (a ?? '') !== '' && (b ?? '') !== '' && !isSameName(a, b)
}
