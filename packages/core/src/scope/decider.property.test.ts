import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FactName } from '../vocabulary/fact.ts'
import { FACT_NAMES } from '../vocabulary/fact.ts'
import { createDecider } from './decider.ts'
import type { Expression } from './expression.schema.ts'
import { evaluate } from './evaluate.ts'
import type { CompleteJudgement } from './judge-complete.ts'
import { judgeComplete } from './judge-complete.ts'
import type { Literal } from './normal-form.ts'
import { evaluateCondition, normalForm } from './normal-form.ts'
import { FEW_CLASSES, aLaw, aSubject, anExpression, completionsOf } from './random-law.fixture.ts'
import type { Subject } from './subject.ts'
import { disagreements } from './verify-normal-form.ts'

type Judged = { readonly subject: Subject; readonly judged: CompleteJudgement }

function agreed<T>(values: readonly T[]): T | null {
  const distinct = new Set(values)
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null
}

function valueIn(subject: Subject, fact: FactName): string | undefined {
  if (fact === 'industry' || fact === 'size' || fact === 'permitClass') return subject[fact]
  return subject.facts?.[fact] === undefined ? undefined : String(subject.facts[fact])
}

/** The definition, word by word: two completions that differ in this fact alone, and in outcome or a mandatory one's mode. */
function missingByDefinition(subject: Subject, judged: readonly Judged[]): readonly FactName[] {
  const groups = new Map<string, CompleteJudgement[]>()
  return FACT_NAMES.codes.filter((fact) => {
    if (valueIn(subject, fact) !== undefined) return false
    groups.clear()
    for (const each of judged) {
      const others = FACT_NAMES.codes.filter((other) => other !== fact).map((other) => valueIn(each.subject, other))
      const key = others.join()
      groups.set(key, [...(groups.get(key) ?? []), each.judged])
    }
    return [...groups.values()].some(
      (group) => new Set(group.map(({ outcome, mode }) => `${outcome}/${mode}`)).size > 1,
    )
  })
}

const on = '2020-01-01'

test('a decision is what all completions agree on, and names the facts that could change it', () => {
  fc.assert(
    fc.property(aLaw, aSubject, (law, subject) => {
      const decider = createDecider(law, on, FEW_CLASSES)
      const { inForce } = decider.model
      const judged = completionsOf(subject).map((each) => ({ subject: each, judged: judgeComplete(inForce, each) }))
      const decision = decider.judge(subject)
      expect(decision.outcome).toBe(agreed(judged.map((each) => each.judged.outcome)) ?? 'undetermined')
      expect(decision.mode).toBe(agreed(judged.map((each) => each.judged.mode)))
      expect(decision.listed).toBe(agreed(judged.map((each) => each.judged.listed)))
      const reachesOpen = judged.some((each) => each.judged.outcome === 'undetermined')
      const byDefinition = missingByDefinition(subject, judged)
      const expected = FACT_NAMES.codes.filter(
        (fact) => byDefinition.includes(fact) || (fact === 'permitClass' && reachesOpen),
      )
      expect(decision.missing).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test('the first reason decides, and every missing fact has one open entry in the same order', () => {
  const effects = {
    outside: 'excludes',
    excluded: 'excludes',
    mandatory: 'mandatory',
    voluntary: 'voluntary',
    undetermined: 'open',
  }
  fc.assert(
    fc.property(aLaw, aSubject, (law, subject) => {
      const decision = createDecider(law, on, FEW_CLASSES).judge(subject)
      expect(decision.because[0]?.effect).toBe(effects[decision.outcome])
      expect(decision.because.filter(({ effect }) => effect === 'open')).toHaveLength(decision.missing.length)
      expect(decision.because.map(({ text }) => text).join()).not.toMatch(/undefined|\{/)
      expect(decision.sources).toHaveLength(decision.because.length)
    }),
    { numRuns: 300 },
  )
})

test('the normal form evaluated node by node gives what the completions give', () => {
  fc.assert(
    fc.property(aLaw, aSubject, (law, subject) => {
      const { model, judge } = createDecider(law, on, FEW_CLASSES)
      const form = normalForm(model)
      const valueOf = ({ fact, declared }: Literal): string | null => {
        const value = valueIn(subject, fact)
        if (declared) return String(value !== undefined)
        if (fact === 'industry') return value === undefined ? null : (form.cells[value] ?? '0')
        return value ?? null
      }
      const decision = judge(subject)
      const trueOnes = Object.entries(form.outcome).filter(
        ([, condition]) => evaluateCondition(condition, valueOf) === true,
      )
      expect(trueOnes.map(([outcome]) => outcome)[0] ?? 'undetermined').toBe(decision.outcome)
      const modes = Object.entries(form.mode).filter(([, condition]) => evaluateCondition(condition, valueOf) === true)
      expect(modes.map(([mode]) => mode)[0] ?? null).toBe(decision.mode)
      expect(evaluateCondition(form.listed, valueOf) === true).toBe(decision.listed === true)
      expect(evaluateCondition(form.notListed, valueOf) === true).toBe(decision.listed === false)
    }),
    { numRuns: 300 },
  )
})

test('the exhaustive proof accepts every normal form', () => {
  fc.assert(
    fc.property(aLaw, (law) => {
      const { model } = createDecider(law, on, FEW_CLASSES)
      expect(disagreements(model, normalForm(model))).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('the exhaustive proof refuses a form that lacks the consensus of two conditions', () => {
  const [law] = fc.sample(aLaw, { numRuns: 1, seed: 1 })
  if (law === undefined) throw new Error('no law')
  const either = (fact: 'miningStep' | 'annexMatch', is: Expression): Expression => ({ all: [{ is: fact }, is] })
  const overStandard: Expression = { is: 'overStandard' }
  const rule = law.provisions[0]
  if (rule === undefined) throw new Error('no rule')
  const when: Expression = { any: [either('miningStep', overStandard), either('annexMatch', { not: overStandard })] }
  const provisions = [{ ...rule, effect: 'mandatory' as const, when }]
  const { model } = createDecider({ ...law, provisions }, on, FEW_CLASSES)
  const form = normalForm(model)
  const literalFacts = form.outcome.mandatory?.map((literals) =>
    literals
      .map(({ fact }) => fact)
      .toSorted()
      .join('+'),
  )
  expect(literalFacts?.toSorted()).toEqual([
    'annexMatch+miningStep',
    'annexMatch+overStandard',
    'miningStep+overStandard',
  ])
  const asWritten =
    form.outcome.mandatory?.filter((literals) => literals.some(({ fact }) => fact === 'overStandard')) ?? []
  const damaged = { ...form, outcome: { ...form.outcome, mandatory: asWritten } }
  expect(disagreements(model, damaged)).toEqual([
    { condition: 'outcome=mandatory', known: { miningStep: 'true', annexMatch: 'true' } },
  ])
})

test('evaluation node by node never contradicts the completions', () => {
  fc.assert(
    fc.property(anExpression, aSubject, aLaw, (expression, subject, { tables }) => {
      const value = evaluate(expression, subject, tables)
      if (value === null) return
      for (const each of completionsOf(subject)) expect(evaluate(expression, each, tables)).toBe(value)
    }),
    { numRuns: 300 },
  )
})
