import type { Enforcement } from '@qingshen/contracts/penalty.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { Draft } from '../../shared/ui/form/use-draft.ts'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import type { PanelProps } from './panel-props.ts'
import { useEnforcementChange } from './penalty-data.ts'

/** The kept fields of a drawer and the act they lead to; what was typed is forgotten once it has been sent. */
export function useAct<T extends Draft>(
  { detail, onChanged, onClose }: PanelProps,
  name: string,
  empty: T,
  send: (values: T) => Promise<Enforcement>,
) {
  const form = useDraft<T>(name, empty)
  const act = useEnforcementChange({
    caseId: detail.id,
    change: () => send(form.values),
    onDone: () => {
      form.clear()
      onChanged()
      onClose()
    },
  })
  const issues: readonly Issue[] = act.error instanceof Problem ? act.error.errors : []
  const panel = { isBusy: act.isPending, error: act.error, onSubmit: () => act.mutate(undefined), onClose }
  return { form, values: form.values, issues, panel }
}
