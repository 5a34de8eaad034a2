import { createSite } from '@qingshen/contracts/register-entry.operations'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { useSession } from '../../shared/session/session.ts'
import { TextField } from '../../shared/ui/form/bound-fields.tsx'
import { FormPage, FormSection } from '../../shared/ui/form/form-page.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import type { Bases } from './new-site-draft.ts'
import { ACCEPTABLE_LABELS, acceptableIn, EMPTY_BASES, EMPTY_SITE, siteBody } from './new-site-draft.ts'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'
import { IdentitySection, ScaleSection, SourceSection } from './new-site-sections.tsx'

/** A new enterprise entered by hand: every finding at its field, warnings accepted with a basis, the draft kept. */
export function NewSitePage() {
  const office = useSession()?.posting?.office
  const form = useDraft('new site', { ...EMPTY_SITE, place: office?.regionCode ?? '', validFrom: today() })
  const bases = useDraft('new site bases', EMPTY_BASES)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const save = useMutation({
    mutationFn: () => call(createSite, { body: siteBody(form.values, bases.values) }),
    onSuccess: async ({ id }) => {
      form.clear()
      bases.clear()
      void queryClient.invalidateQueries({ queryKey: ['sites'] })
      await navigate({ to: '/register/$site', params: { site: id } })
    },
  })
  const issues = save.error instanceof Problem ? save.error.errors : []
  return (
    <FormPage
      title="登记企业"
      intro={
        <p className="quiet">
          用于名录里还没有的一两家企业；成批的请用 <Link to="/imports/new">导入</Link>。没有资料的不填，不要填零。
        </p>
      }
      issues={issues}
      submitLabel="登记企业"
      isBusy={save.isPending}
      saved="填写的内容保存在本机，刷新后还在。"
      secondary={
        <Link to="/register" className="button">
          回到企业名录
        </Link>
      }
      onSubmit={() => save.mutate()}
    >
      {save.error === null || issues.length > 0 ? null : <ProblemPanel error={save.error} />}
      <IdentitySection form={form} issues={issues} />
      <ScaleSection form={form} issues={issues} />
      <SourceSection form={form} issues={issues} />
      <AcceptanceSection form={bases} issues={issues} />
    </FormPage>
  )
}

/** The warnings of the last attempt: each may be accepted by writing what one rests on. */
function AcceptanceSection({ form, issues }: { form: DraftForm<Bases>; issues: readonly Issue[] }) {
  const acceptable = acceptableIn(issues)
  if (acceptable.length === 0) return null
  return (
    <FormSection title="核对无误的提示">
      {acceptable.map((issue) => (
        <TextField
          key={issue.code}
          form={form}
          name={issue.code}
          label={`${ACCEPTABLE_LABELS[issue.code]}：认可的依据`}
          maxLength={300}
          help={issue.message}
        />
      ))}
    </FormSection>
  )
}
