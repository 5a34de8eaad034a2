import { loadClause } from '@qingshen/contracts/law.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { isWithinPeriod } from '@qingshen/core/kernel/period'
import { clausePeriod, clauseWording } from '@qingshen/core/rulebook/clause.schema'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { today } from '../deps.ts'
import { calculation } from '../use-case.ts'
import { toLegalDocument } from './law-documents.ts'

type Use = { law: string; kind: string; id: string; title: string }

/** Where a law's own files rest on a clause. */
function usesIn(law: CompiledLaw, clause: string): Use[] {
  const use = (kind: string, id: string, title: string): Use => ({ law: law.id, kind, id, title })
  return [
    ...law.provisions
      .filter((rule) => rule.origin === law.id && rule.clauses.some((dated) => dated.clause === clause))
      .map((rule) => use('rule', rule.id, rule.title)),
    ...law.duties
      .filter((duty) => duty.clause === clause || duty.basis.includes(clause))
      .map((duty) => use('duty', duty.id, duty.text)),
    ...law.procedures
      .filter((procedure) => procedure.clause === clause || procedure.steps.some((step) => step.clause === clause))
      .map((procedure) => use('procedure', procedure.id, procedure.title)),
    ...law.consequences
      .filter((entry) => entry.clause === clause)
      .map((entry) => use('consequence', entry.id, entry.kind === 'sanction' ? entry.measure : entry.text)),
    ...law.readings
      .filter((reading) => reading.clause === clause || reading.clauses?.includes(clause) === true)
      .map((reading) => use('reading', reading.id, reading.question)),
  ].map((entry) => ({ ...entry, title: entry.title.slice(0, 500) }))
}

/** A clause with its wording, its document, and everything that rests on it. */
export const loadClauseUseCase = calculation(loadClause, (deps, { params }) => {
  const home = deps.laws.find((law) => law.clauses.some((clause) => clause.id === params.clause))
  const clause = home?.clauses.find((candidate) => candidate.id === params.clause)
  const documents = deps.laws.flatMap((law) => law.documents)
  const document = documents.find((candidate) => candidate.id === clause?.document)
  if (clause === undefined || document === undefined) {
    throw new Problem('not_found', `没有收录条款“${params.clause}”。请从规则页面里选择条款。`)
  }
  const { words, verbatim } = clauseWording(clause)
  const period = clausePeriod(clause, document)
  return {
    id: clause.id,
    document: toLegalDocument(document),
    article: clause.article,
    text: verbatim ? words : null,
    summary: verbatim ? null : words,
    verified: verbatim,
    inForce: period !== null && isWithinPeriod(period, today(deps)),
    usedBy: deps.laws.flatMap((law) => usesIn(law, clause.id)).slice(0, 200),
  }
})
