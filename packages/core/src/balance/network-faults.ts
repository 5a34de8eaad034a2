import type { Issue } from '../kernel/issue.ts'
import { pointerTo } from '../kernel/json-pointer.ts'
import type { FlowOutline, NetworkOutline } from './network-outline.ts'
import { reconcileIssue } from './reconcile-issues.ts'

/** The largest number a square of which, and of its ratio to the smallest deviation, still has room to be added up. */
const LARGEST = 1e100

/**
 * Everything that does not go together in a network: ids given twice, ends that are no unit, missing deviations, exact
 * values below their bound. What could not be read is left aside: while the id of a unit is unknown, no end is said to
 * be wrong.
 */
export function networkFaults({ units, flows, options }: NetworkOutline): Issue[] {
  const known = new Set(units.flatMap(({ id }) => id ?? []))
  const isComplete = units.every(({ id }) => id !== undefined)
  const isKnown = (end: string | null | undefined): boolean => end == null || !isComplete || known.has(end)
  const usual = options?.nonNegative === false ? Number.NEGATIVE_INFINITY : 0
  const isRepeated = repeated(flows)
  const found = flows.flatMap((flow, at) => {
    const pointer = `/flows/${at}`
    const name = flow.id ?? `第 ${at + 1} 条`
    const twice =
      isRepeated[at] === true ? [reconcileIssue('balance_duplicate_flow', `${pointer}/id`, { id: name })] : []
    const place = { pointer, name }
    return [...twice, ...endFaults(flow, place, isKnown), ...measurementFaults(flow, place, flow.min ?? usual)]
  })
  const isRepeatedUnit = repeated(units)
  return [
    ...units.flatMap(({ id = '' }, at) =>
      isRepeatedUnit[at] === true ? [reconcileIssue('balance_duplicate_unit', `/units/${at}/id`, { id })] : [],
    ),
    ...found,
    ...(isTooFarApart(flows) ? [reconcileIssue('balance_too_large', '/flows')] : []),
  ]
}

type Place = { readonly pointer: string; readonly name: string }

function repeated(items: readonly { readonly id?: string | undefined }[]): boolean[] {
  const seen = new Set<string>()
  return items.map(({ id }) => {
    if (id === undefined) return false
    const isRepeated = seen.has(id)
    seen.add(id)
    return isRepeated
  })
}

function endFaults(
  { from, to }: FlowOutline,
  { pointer, name }: Place,
  isKnown: (end: string | null | undefined) => boolean,
): Issue[] {
  if (from === null && to === null) return [reconcileIssue('balance_both_outside', pointer, { flow: name })]
  const unknown = (['from', 'to'] as const).flatMap((end) => {
    const unit = end === 'from' ? from : to
    if (isKnown(unit)) return []
    return [reconcileIssue('balance_unknown_unit', pointerTo(pointer, end), { flow: name, unit: unit ?? '' })]
  })
  if (from == null || from !== to) return unknown
  return [...unknown, reconcileIssue('balance_same_unit', pointer, { flow: name, unit: from })]
}

/** NaN where it cannot be told. */
function deviationOf({ measured = Number.NaN, sd, relativeSd = Number.NaN }: FlowOutline): number {
  return Number.isNaN(measured) ? Number.NaN : (sd ?? relativeSd * Math.abs(measured))
}

function measurementFaults(flow: FlowOutline, { pointer, name }: Place, min: number): Issue[] {
  const { measured, sd, relativeSd } = flow
  if (measured === undefined) return []
  if (sd === undefined && relativeSd === undefined) {
    return [reconcileIssue('balance_sd_missing', pointer, { flow: name })]
  }
  if (sd === undefined && measured === 0) {
    return [reconcileIssue('balance_relative_sd_of_zero', pointerTo(pointer, 'relativeSd'), { flow: name })]
  }
  if (deviationOf(flow) !== 0 || !(measured < min)) return []
  const params = { flow: name, value: measured, min }
  return [reconcileIssue('balance_exact_below_minimum', pointerTo(pointer, 'measured'), params)]
}

function isTooFarApart(flows: readonly FlowOutline[]): boolean {
  let [most, least] = [0, Number.POSITIVE_INFINITY]
  for (const flow of flows) {
    const deviation = deviationOf(flow)
    for (const each of [flow.measured ?? 0, deviation, flow.min ?? 0]) if (Math.abs(each) > most) most = Math.abs(each)
    if (deviation > 0 && deviation < least) least = deviation
  }
  return most > LARGEST || most / least > LARGEST
}
