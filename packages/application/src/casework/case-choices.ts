import type { CaseChoices } from '@qingshen/contracts/cases.schema'
import { loadCaseChoices } from '@qingshen/contracts/cases.operations'
import { extensionLimit, extensionRuleOn } from '@qingshen/core/casework/extension-rule-on'
import { deemedGroundsOn } from '@qingshen/core/casework/submission-parts-on'
import type { KeptObligation } from '@qingshen/core/casework/obligation-changes'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import { listObligations } from '@qingshen/store/casework/obligations'
import type { Deps } from '../deps.ts'
import { clauseChip } from '../listing/clause-chip.ts'
import { useCase } from '../use-case.ts'
import { acceptanceGroundsOf } from './findings-of-office.ts'
import type { LoadedCase } from './loaded-case.ts'
import { loadCaseFor } from './loaded-case.ts'

/** What the law of a case offers today: duties that may be extended, grounds on which it counts as done or needs no acceptance. */
export const loadCaseChoicesUseCase = useCase(loadCaseChoices, async (context, { params }) => {
  const { deps, tx } = context
  const loaded = await loadCaseFor(context, params.case)
  const owed = (await listObligations(tx, [params.case])).filter(({ state }) => state === 'open')
  return {
    deemed: deemedOf(deps, loaded),
    extensions: owed.flatMap((obligation) => extensionOf(deps, loaded, obligation) ?? []),
    noAcceptance: acceptanceGroundsOf(deps, loaded).map(({ id, text, clause }) => {
      return { id, title: text, clause: clause === undefined ? null : clauseChip(loaded.chain, clause) }
    }),
  }
})

function deemedOf({ laws }: Deps, { row, chain, today: on }: LoadedCase): CaseChoices['deemed'] {
  return deemedGroundsOn(laws, { law: row.law, on }).map(({ id, title, clause, conditions, proofs }) => ({
    id,
    title,
    clause: clause === undefined ? null : clauseChip(chain, clause),
    conditions,
    proofs,
  }))
}

function extensionOf(
  { laws }: Deps,
  { row, chain, today: on }: LoadedCase,
  { duty, due, computedDue }: KeptObligation,
): CaseChoices['extensions'][number] | undefined {
  const rule = extensionRuleOn(laws, { law: row.law, on }, duty)
  if (rule === null) return undefined
  const { clause, when, grantedBy } = rule
  return {
    duty,
    title: DUTIES.label(duty),
    clause: clause === undefined ? null : clauseChip(chain, clause),
    due,
    limit: extensionLimit(rule, {
      ...(row.published_on === null ? {} : { published: row.published_on }),
      ...(row.evaluated_on === null ? {} : { evaluated: row.evaluated_on }),
      due: computedDue,
    }),
    when,
    grantedBy: grantedBy.map((level) => OFFICE_LEVELS.label(level)).join('、'),
  }
}
