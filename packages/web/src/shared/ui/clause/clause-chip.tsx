import './clause-chip.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Icon } from '../icon.tsx'
import { LoadingSkeleton } from '../page-states.tsx'
import { ProblemPanel } from '../problem-panel.tsx'
import { SidePanel } from '../side-panel.tsx'
import { ClauseBody } from './clause-body.tsx'
import { clauseLabelQuery, clauseQuery } from './clause-query.ts'

/** The short name of the document and the article; opens the rule as printed and the text it comes from. */
export function ClauseChip({ clause }: { clause: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const found = useQuery(clauseLabelQuery(clause)).data
  const query = useQuery({ ...clauseQuery(clause), enabled: isOpen })
  const label = found == null ? clause : `${found.document}${found.article}`
  return (
    <>
      <button
        type="button"
        className="clause-chip"
        title={`${clause}，点击看条文`}
        onClick={(event) => {
          event.stopPropagation()
          setIsOpen(true)
        }}
      >
        <Icon name="book" size={12} />
        {label}
      </button>
      {isOpen ? (
        <SidePanel title={label} onClose={() => setIsOpen(false)}>
          {query.data === undefined ? null : <ClauseBody clause={query.data} />}
          {query.isPending ? <LoadingSkeleton what="条文" /> : null}
          {query.isError ? <ProblemPanel error={query.error} /> : null}
        </SidePanel>
      ) : null}
    </>
  )
}
