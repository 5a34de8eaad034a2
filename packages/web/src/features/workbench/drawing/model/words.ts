import type { UnitCode } from '@qingshen/core/kernel/unit'
import type { FlowWords } from '../canvas/canvas-types.ts'
import type { DrawnFlow, Drawing } from './drawing.ts'
import { computedText, figureText, provenanceOf } from './figure-text.ts'
import type { FlowOutcome, Outcome } from './outcome.ts'

type Seen = {
  readonly outcome: Outcome | null
  readonly isStale: boolean
  readonly found: ReadonlySet<string>
}

/** The words on every arrow of a drawing: as entered, and what the last reconciliation says of the flow. */
export function flowWords(drawing: Drawing, seen: Seen): ReadonlyMap<string, FlowWords> {
  return new Map(drawing.flows.map((flow) => [flow.id, wordsOf(drawing, flow, seen)]))
}

function wordsOf({ layer }: Drawing, flow: DrawnFlow, { outcome, isStale, found }: Seen): FlowWords {
  const told = layer === null ? undefined : outcome?.layers.get(layer.id)?.get(flow.id)
  const hasFigure = flow.figure !== null && flow.figure.value !== null && flow.figure.value !== ''
  const isSuspect = told?.isSuspect === true && !isStale
  return {
    name: flow.name,
    figure: figureText(flow.figure),
    mark: hasFigure && flow.figure !== null ? provenanceOf(flow.figure) : null,
    computed: told === undefined || layer === null ? null : toldText(told, layer.unit),
    isStale,
    tone: isSuspect ? 'suspect' : hasFigure ? 'plain' : 'missing',
    sign: isSuspect ? { icon: 'alert', word: '可疑', tone: 'overdue' } : null,
    isFound: found.has(flow.id),
  }
}

/** 校核 1,183 ± 8 m³: the reconciled figure, of a substance its content, as the measured one above it. */
function toldText({ value, sd, content }: FlowOutcome, unit: UnitCode | null): string {
  return `校核 ${content === null ? computedText(value, sd, unit) : computedText(content.value, content.sd, content.unit)}`
}
