import type { Rule } from '@qingshen/contracts/law.operations'
import { loadLaw } from '@qingshen/contracts/law.operations'
import { isWithinPeriod } from '@qingshen/core/kernel/period'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { isClauseInForce, lawChain } from '@qingshen/core/rulebook/law-text.schema'
import type { Expression } from '@qingshen/core/scope/expression.schema'
import { lawInForce } from '@qingshen/core/scope/law-in-force'
import type { RuleInForce } from '@qingshen/core/scope/law-in-force'
import type { PrintContext } from '@qingshen/core/scope/print'
import { print } from '@qingshen/core/scope/print'
import { today } from '../deps.ts'
import { requireDay } from '../require-day.ts'
import { calculation } from '../use-case.ts'
import { caseRulesOf } from './case-rules-of.ts'
import { consequencesOf, daysOf, dutiesOf, printCase, printProcedure } from './law-detail-parts.ts'
import { toLegalDocument } from './law-documents.ts'
import { toLawSummaries } from './law-summary.ts'
import { requireLaw } from './law-book.ts'

const MAX_TEXT = 4000

function clip(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`
}

/** The tree of a condition line by line, so that a reader sees what belongs together. */
function printLines(expression: Expression, context: PrintContext, depth = 0): { depth: number; text: string }[] {
  const parts = 'all' in expression ? expression.all : 'any' in expression ? expression.any : null
  if (parts === null || parts.length < 2) return [{ depth, text: clip(print(expression, context), MAX_TEXT) }]
  const head = 'all' in expression ? '同时满足：' : '满足其中之一：'
  return [{ depth, text: head }, ...parts.flatMap((part) => printLines(part, context, depth + 1))]
}

function printRule(rule: RuleInForce, chain: readonly [CompiledLaw, ...CompiledLaw[]], context: PrintContext): Rule {
  const [law] = chain
  return {
    id: rule.id,
    clause: rule.clause,
    effect: rule.effect,
    title: rule.title,
    ...daysOf(chain, rule.clause, rule),
    law: rule.origin,
    inherited: rule.origin !== law.id,
    sentence: clip(print(rule.when, context), 20_000),
    lines: printLines(rule.when, context),
  }
}

/** The day a reader asks about: the one given, else today, else the law's first when it is not in force yet. */
function dayOf(law: CompiledLaw, asked: string | undefined, now: string): string {
  if (asked === undefined) return isWithinPeriod(law, now) ? now : law.from
  requireDay(asked, '/on')
  return asked
}

/** Everything the rule browser shows about a jurisdiction on a day, printed from the rules themselves. */
export const loadLawUseCase = calculation(loadLaw, (deps, { params, query }) => {
  const law = requireLaw(deps.laws, params.law)
  const on = dayOf(law, query?.on, today(deps))
  const chain = lawChain(deps.laws, law.id)
  const [summary] = toLawSummaries([law])
  if (summary === undefined) throw new Error('a law without a summary')
  const context = { tables: law.tables, classes: deps.reference.decide.classes }
  return {
    law: summary,
    on,
    documents: chain.flatMap((member) => member.documents).map(toLegalDocument),
    rules: lawInForce(law, on).rules.map((rule) => printRule(rule, chain, context)),
    readings: chain
      .flatMap((member) => member.readings)
      .map(({ id, clause, question, reading, alternatives = [], source }) => {
        return { id, clause, question, reading, alternatives, source }
      }),
    duties: dutiesOf(deps.laws, law, on),
    procedures: chain
      .flatMap((member) => member.procedures)
      .filter((procedure) => isClauseInForce(chain, procedure.clause, on, procedure))
      .map(printProcedure),
    caseRules: caseRulesOf(deps.laws, law, on),
    consequences: consequencesOf(chain, on),
    cases: law.cases.map((each) => printCase(law, each, deps.reference.decide)),
  }
})
