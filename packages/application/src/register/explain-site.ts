import type { Why } from '@qingshen/contracts/register.operations'
import { explainSite } from '@qingshen/contracts/register.operations'
import { judgeInput, subjectOf } from '@qingshen/core/scope/decide'
import { whyOf } from '@qingshen/core/scope/why'
import { factEntry } from '@qingshen/core/vocabulary/fact'
import { loadFacts } from '@qingshen/store/register/load-facts'
import type { FactRow } from '@qingshen/store/register/load-facts'
import { loadSite } from '@qingshen/store/register/load-site'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { deciderOf, requireLaw } from '../law/law-book.ts'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'
import { inputOfSite } from './subject-of-site.ts'
import { toRuleView } from './why-view.ts'

type Question = { law: string; on: string; recordTime: string }

function explain(
  deps: Deps,
  site: { name: string; division: string },
  facts: readonly FactRow[],
  question: Question,
): Why {
  const law = requireLaw(deps.laws, question.law)
  const reference = deps.reference.decide
  const decider = deciderOf(law, question.on, reference)
  const input = inputOfSite(site, facts, reference.edition)
  const subject = subjectOf(decider, input, reference)
  const judgement = judgeInput(decider, input, reference)
  const known = { rows: new Map(facts.map((row) => [row.name, row])), industries: deps.reference.industries() }
  const { outcome, mode, listed, because, missing } = judgement
  return {
    law: law.id,
    lawTitle: law.title,
    lawVersion: law.version,
    on: question.on,
    recordTime: question.recordTime,
    decision: { name: site.name, outcome, mode, listed, because: [...because], missing: [...missing] },
    rules: whyOf(decider, subject, reference.classes).rules.map((rule) => toRuleView(rule, known)),
    missing: missing.map((fact) => ({ fact, label: factEntry(fact).label, question: factEntry(fact).question })),
  }
}

/** Why a site is decided as it is: the decision, and each condition true, false or unknown with the fact behind it. */
export const explainSiteUseCase = useCase(explainSite, async ({ deps, tx, require }, { params, query }) => {
  requireDay(query.on, '/on')
  const on = query.on ?? today(deps)
  const { site, current } = await loadSite(tx, params.site)
  require('register.read', { regionPath: site.region_path, organisationId: site.organisation })
  const times = query.recordTime === undefined ? { validOn: on } : { validOn: on, recordedAt: query.recordTime }
  const facts = await loadFacts(tx, params.site, times)
  const recordTime = query.recordTime ?? deps.now().toString()
  const { name } = current
  return explain(deps, { name, division: site.division }, facts, { law: query.law, on, recordTime })
})
