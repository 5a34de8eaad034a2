import { createDecider } from '@qingshen/core/scope/decider'
import { judgeInput } from '@qingshen/core/scope/decide'
import { Problem } from '@qingshen/core/kernel/problem'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { decideReference } from '@qingshen/law/decide-reference'
import { findLaw } from '@qingshen/law/load-law'
import type { Finding } from './finding.ts'
import { figure, ratio } from './finding.ts'
import { enterpriseGenerator } from './generated-enterprises.ts'
import type { GeneratedEnterprise } from './generated-enterprises.ts'
import type { AnnexRow } from './hand-written-loop.ts'
import { handWrittenLaw } from './hand-written-loop.ts'
import { median, race, threadClock } from './runner.ts'

/** The law and the day that the benches of decisions judge by. */
export const JUDGED = { law: 'shanxi-2022', on: '2023-03-01', place: '140000' } as const

const GOAL = 1_000_000
const MOST = 10

/** Decisions with reasons inside the process, beside a hand-written loop for the same law that gives the same answers. */
export async function benchDecide(size: { readonly rows: number; readonly rounds: number }): Promise<Finding[]> {
  const law = judgedLaw()
  const reference = decideReference()
  const decider = createDecider(law, JUDGED.on, reference.classes)
  const byHand = handWrittenLaw(annexOf(law))
  const generate = enterpriseGenerator(JUDGED.place)
  const all = Array.from({ length: size.rows }, (_, number) => generate(number))
  const sum = (weigh: (enterprise: GeneratedEnterprise) => number): number => {
    let total = 0
    for (const enterprise of all) total += weigh(enterprise)
    return total
  }
  checkEqual(all, (one) => judgeInput(decider, one, reference), byHand)
  const [ours, peer] = await race(
    [
      { name: 'decide', run: () => sum((one) => judgeInput(decider, one, reference).because.length) },
      { name: 'hand-written loop', run: () => sum((one) => byHand(one).because.length) },
    ],
    size.rounds,
    threadClock,
  )
  if (ours === undefined || peer === undefined) throw new RangeError('two contenders were given')
  const perSecond = (ms: number): number => (size.rows / ms) * 1000
  const rate = perSecond(median(ours))
  return [
    {
      what: 'decisions with reasons, ours, one core',
      figure: rateText(rate),
      goal: { text: `at least ${rateText(GOAL)}`, isMet: rate >= GOAL },
    },
    figure('decisions with reasons, hand-written loop', rateText(perSecond(median(peer)))),
    ratio('ours : hand-written loop', median(ours), median(peer), MOST),
  ]
}

/** The law of JUDGED. */
export function judgedLaw(): CompiledLaw {
  const law = findLaw(JUDGED.law)
  if (law === undefined) throw new Problem('law_unknown', `没有编号为“${JUDGED.law}”的法规，无法比较。`)
  return law
}

/** The rows of the law's annex. */
export function annexOf(law: CompiledLaw): AnnexRow[] {
  const rows = law.tables['annex']?.rows ?? []
  return rows.map((row) => ({
    code: row['code'] ?? '',
    group: row['group'] ?? '',
    size: row['size'] ?? '',
    note: row['note'] ?? '',
  }))
}

type Answer = { readonly outcome: string; readonly mode: string | null; readonly missing: readonly string[] }

/** A peer that answers something else is none. */
function checkEqual(
  all: readonly GeneratedEnterprise[],
  ours: (enterprise: GeneratedEnterprise) => Answer,
  peer: (enterprise: GeneratedEnterprise) => Answer,
): void {
  for (const enterprise of all) {
    const [a, b] = [ours(enterprise), peer(enterprise)]
    if (a.outcome === b.outcome && a.mode === b.mode && a.missing.join() === b.missing.join()) continue
    throw new Error(`different answers for ${JSON.stringify({ enterprise, ours: a, peer: b })}`)
  }
}

function rateText(perSecond: number): string {
  return `${Math.round(perSecond / 1000).toLocaleString('en')} k/s`
}
