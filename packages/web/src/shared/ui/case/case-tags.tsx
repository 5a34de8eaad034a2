import './case.css'
import type { CaseSide, CaseState } from '@qingshen/core/casework/case-codes'
import { StateTag } from '../state-tag.tsx'
import { caseSigns } from './case-signs.ts'

interface CaseTagsProps {
  of: { state: CaseState; sides: readonly CaseSide[] }
}

/** Where a case stands, as signs in a row. */
export function CaseTags({ of }: CaseTagsProps) {
  return (
    <span className="case-signs">
      {caseSigns(of).map((sign) => (
        <StateTag key={sign.word} {...sign} />
      ))}
    </span>
  )
}
