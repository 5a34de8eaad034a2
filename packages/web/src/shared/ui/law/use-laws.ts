import type { LawSummary } from '@qingshen/contracts/law.operations'
import { listLaws } from '@qingshen/contracts/law.operations'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** The laws the system holds; none while they are on their way. */
export function useLaws(): readonly LawSummary[] {
  return useQuery({ queryKey: ['laws'], queryFn: () => call(listLaws, {}) }).data ?? []
}
