import { createSystem } from '@qingshen/contracts/indicator-systems.operations'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { ChoiceField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'

interface NewSystemPanelProps {
  auditCase: string | null
  /** The system that is copied; null: a blank one. */
  from: { ref: string; title: string; kind: 'levels' | 'ratio' } | null
  onMade: (ref: string) => void
  onClose: () => void
}

const KINDS = [
  { code: 'levels', label: '分三级（综合评价指数）' },
  { code: 'ratio', label: '比值型（与评价基准值之比，分档）' },
]

/** A new draft, blank or copied. */
export function NewSystemPanel({ auditCase, from, onMade, onClose }: NewSystemPanelProps) {
  const queryClient = useQueryClient()
  const form = useDraft(`indicator-system.new.${from?.ref ?? ''}`, {
    title: from === null ? '' : from.title.slice(0, 200),
    kind: from?.kind ?? 'levels',
  })
  const make = useMutation({
    mutationFn: () =>
      call(createSystem, {
        body: {
          kind: form.values.kind === 'ratio' ? 'ratio' : 'levels',
          title: form.values.title.trim(),
          ...(from === null ? {} : { from: from.ref }),
          ...(auditCase === null ? {} : { case: auditCase }),
        },
      }),
    onSuccess: async ({ ref }) => {
      form.clear()
      await queryClient.invalidateQueries({ queryKey: ['indicator-systems'] })
      onMade(ref)
    },
  })
  return (
    <SideForm
      title={from === null ? '新建评价指标体系' : '复制为自己的体系'}
      submitLabel="开始起草"
      intro={
        <p className="quiet">
          {from === null
            ? '先建一个草稿，再逐项录入；有表格的，导入更快。'
            : `复制“${from.title}”的全部指标作为草稿；原来的不变。`}
        </p>
      }
      isBusy={make.isPending}
      error={make.error}
      missing={form.values.title.trim() === '' ? '请填写名称。' : undefined}
      onSubmit={() => make.mutate()}
      onClose={onClose}
    >
      <TextField
        form={form}
        name="title"
        label="名称"
        maxLength={200}
        help="照原文写，例如“××行业清洁生产评价指标体系”。"
      />
      {from === null ? <ChoiceField form={form} name="kind" label="类型" entries={KINDS} /> : null}
    </SideForm>
  )
}
