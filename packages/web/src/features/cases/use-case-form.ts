import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { Draft } from '../../shared/ui/form/use-draft.ts'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useCaseChange } from './case-data.ts'

/** What every drawer of a case is given. */
export interface CasePanelProps {
  detail: CaseDetail
  onClose: () => void
}

/** The kept fields of a drawer and the act they lead to; what was typed is forgotten once it has been sent. */
export function useCaseForm<T extends Draft>(
  { detail, onClose }: CasePanelProps,
  name: string,
  empty: T,
  send: (values: T) => Promise<CaseDetail>,
) {
  const form = useDraft<T>(`case ${detail.id} ${name}`, empty)
  const change = useCaseChange({
    id: detail.id,
    change: () => send(form.values),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return { form, change, values: form.values }
}
