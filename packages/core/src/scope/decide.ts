import { z } from 'zod'
import type { Issue } from '../kernel/issue.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'
import { Problem } from '../kernel/problem.ts'
import type { ScopeLaw } from '../rulebook/scope-law.schema.ts'
import type { SizeFigures, SizeRule } from '../vocabulary/enterprise-size.ts'
import { isAboveScale, sizeClassOf } from '../vocabulary/enterprise-size.ts'
import type { SizeClass } from '../vocabulary/size-class.ts'
import type { DecideInput } from './decide-input.schema.ts'
import { DecideInputSchema, DecideInputsSchema } from './decide-input.schema.ts'
import { inputIssues } from './decide-input-issues.ts'
import type { Decider } from './decider.ts'
import { createDecider } from './decider.ts'
import type { Decision } from './decision.schema.ts'
import type { Judgement } from './judgement.ts'
import { clauseLabel } from './reason-text.ts'
import type { IndustryClasses, Subject } from './subject.ts'

/** The reference data a decision is made with: one edition of the industry classes and the rule of sizes. */
export type DecideReference = {
  readonly edition: string
  readonly classes: IndustryClasses
  readonly sizeRule: SizeRule
}

const issue = defineIssues({
  industry_unknown: {
    severity: 'error',
    template:
      '行业代码“{industry}”不是《国民经济行业分类》（{edition}版）的小类：判定按小类进行。请核对后改为四位小类代码；不清楚时不填此项。',
  },
  industry_edition_unavailable: {
    severity: 'error',
    template: '暂无《国民经济行业分类》{edition}版的代码表，无法按该版代码判定。请换算为{available}版代码后再提交。',
  },
})

/**
 * Decides each enterprise under a law on a day (YYYY-MM-DD), in the order given. `input` is unknown JSON.
 * @throws Problem validation_failed with every issue at once; law_not_in_force when the day is outside the law's time.
 */
export function decide(law: ScopeLaw, on: string, input: unknown, reference: DecideReference): readonly Decision[] {
  const inputs = readDecideInputs(input, reference)
  const decider = createDecider(law, on, reference.classes)
  return inputs.map((each) => decideOne(decider, each, reference))
}

/**
 * `decide` under the law of that id.
 * @throws Problem law_unknown, and what `decide` throws.
 */
export function decideAll(
  laws: readonly ScopeLaw[],
  lawId: string,
  request: { readonly on: string; readonly input: unknown },
  reference: DecideReference,
): readonly Decision[] {
  const law = laws.find((candidate) => candidate.id === lawId)
  if (law === undefined) {
    const known = laws.map(({ id }) => id).join('、')
    throw new Problem('law_unknown', `没有编号为“${lawId}”的法规。现有：${known}。请用其中之一。`)
  }
  return decide(law, request.on, request.input, reference)
}

/**
 * Reads the input of `decide`.
 * @throws Problem validation_failed with every issue at once.
 */
export function readDecideInputs(input: unknown, reference: DecideReference): readonly DecideInput[] {
  const parsed = DecideInputsSchema.safeParse(input)
  const elements: readonly unknown[] = Array.isArray(input) ? input : []
  const issues = [
    ...(parsed.error?.issues.flatMap(inputIssues) ?? []),
    ...elements.flatMap((each, index) => referenceIssues(each, index, reference)),
  ]
  if (issues.length === 0 && parsed.success) return parsed.data
  const detail = `提交的企业资料有${issues.length}处问题，未作判定。请按各处说明改正。`
  throw new Problem('validation_failed', detail, issues)
}

/** Decides one enterprise already read; the reasons are shared between enterprises of which the same is known. */
export function decideOne(decider: Decider, input: DecideInput, reference: DecideReference): Decision {
  const { outcome, mode, listed, because, missing } = judgeInput(decider, input, reference)
  return { name: input.name, outcome, mode, listed, because, missing }
}

/** Judges one enterprise already read, with where each reason comes from. */
export function judgeInput(decider: Decider, input: DecideInput, reference: DecideReference): Judgement {
  const outside = input.division === undefined ? null : outsideJudgement(decider, input.division)
  return outside ?? decider.judge(subjectOf(decider, input, reference))
}

/** What is known of the enterprise: size and above scale computed from figures where asked and not stated. */
export function subjectOf(decider: Decider, input: DecideInput, { sizeRule }: DecideReference): Subject {
  const { industry, permitClass, employees, revenue, facts } = input
  const size = input.size ?? sizeClassOfFigures(decider, { employees, revenue }, sizeRule)
  if (facts?.aboveScale !== undefined || revenue === undefined || !decider.asks('aboveScale')) {
    return { industry, size, permitClass, facts }
  }
  const aboveScale = isAboveScale(revenue, sizeRule) ?? undefined
  return { industry, size, permitClass, facts: { ...facts, aboveScale } }
}

function sizeClassOfFigures(decider: Decider, figures: SizeFigures, sizeRule: SizeRule): SizeClass | undefined {
  if (!decider.asks('size') || (figures.employees === undefined && figures.revenue === undefined)) return undefined
  return sizeClassOf(figures, sizeRule) ?? undefined
}

/** The judgement for a division outside the law's place, else null. */
export function outsideJudgement(decider: Decider, division: string): Judgement | null {
  const { law, applies } = decider.model.inForce
  if (division.startsWith(decider.divisionPrefix)) return null
  const text = `所在地（行政区划代码${division}）不在${law.place.name}：${law.applies.text}${clauseLabel(applies, law)}`
  return {
    outcome: 'outside',
    mode: null,
    listed: false,
    because: [{ clause: applies, effect: 'excludes', text }],
    sources: [{ rule: null, ground: null, supporting: [] }],
    missing: [],
  }
}

const StatedIndustrySchema = z.object({
  industry: DecideInputSchema.shape.industry,
  industryEdition: DecideInputSchema.shape.industryEdition,
})

/** What the tables say against one element; whatever its shape leaves unreadable has its own issue already. */
function referenceIssues(element: unknown, index: number, reference: DecideReference): readonly Issue[] {
  const stated = StatedIndustrySchema.safeParse(element)
  if (!stated.success) return []
  const { industry, industryEdition } = stated.data
  const edition = String(industryEdition ?? reference.edition)
  if (edition !== reference.edition) {
    const params = { edition, available: reference.edition }
    return [issue('industry_edition_unavailable', `/${index}/industryEdition`, params)]
  }
  if (industry === undefined || reference.classes.has(industry)) return []
  return [issue('industry_unknown', `/${index}/industry`, { industry, edition })]
}
