import { listClauseLabels } from '@qingshen/contracts/law.operations'
import { calculation } from '../use-case.ts'

/** What chips print of some clauses; unknown ones are left out. */
export const listClauseLabelsUseCase = calculation(listClauseLabels, (deps, { query }) => {
  const documents = new Map(deps.laws.flatMap((law) => law.documents).map((document) => [document.id, document.short]))
  const clauses = new Map(deps.laws.flatMap((law) => law.clauses).map((clause) => [clause.id, clause]))
  return [...new Set(query.ids)].flatMap((id) => {
    const clause = clauses.get(id)
    const document = clause === undefined ? undefined : documents.get(clause.document)
    return clause === undefined || document === undefined ? [] : [{ id, document, article: clause.article }]
  })
})
