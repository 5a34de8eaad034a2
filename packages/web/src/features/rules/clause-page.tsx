import { useQuery } from '@tanstack/react-query'
import { useAddressPart } from '../../shared/address/use-address.ts'
import { ClauseBody } from '../../shared/ui/clause/clause-body.tsx'
import { clauseQuery } from '../../shared/ui/clause/clause-query.ts'
import { QueryView } from '../../shared/ui/query-view.tsx'

/** One clause at its own address, so that a link to it can be sent. */
export function ClausePage() {
  const query = useQuery(clauseQuery(useAddressPart('clause')))
  return (
    <QueryView query={query} what="条文">
      {(clause) => (
        <article className="card stack">
          <h1>
            {clause.document.short}
            {clause.article}
          </h1>
          <ClauseBody clause={clause} />
        </article>
      )}
    </QueryView>
  )
}
