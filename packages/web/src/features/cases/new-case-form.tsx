import '../../shared/ui/form/form-page.css'
import { applyForAudit, openVoluntaryCase } from '@qingshen/contracts/cases.operations'
import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { useSession } from '../../shared/session/session.ts'
import { seatOf } from '../../shared/ui/case/seat.ts'
import { AreaField, ChoiceField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { findingsIn } from './case-findings.ts'

/** The kept fields and the opening of the case, which leads to its page. */
function useNewCase({ site, laws }: SiteDetail, isOwn: boolean) {
  const form = useDraft(`new case ${site.id}`, { law: laws[0]?.id ?? '', words: '', ...NO_EVIDENCE })
  const { values } = form
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const open = useMutation({
    mutationFn: () => {
      const words = values.words.trim()
      const about = { site: site.id, law: values.law }
      return isOwn
        ? call(applyForAudit, { body: { ...about, plan: words, evidence: evidenceOf(values) } })
        : call(openVoluntaryCase, { body: { ...about, note: words, agreement: values.evidence } })
    },
    onSuccess: async (made) => {
      form.clear()
      await queryClient.invalidateQueries({ queryKey: ['cases'] })
      await navigate({ to: '/cases/$case', params: { case: made.id }, search: {} })
    },
  })
  return { form, open }
}

/** The plan of the enterprise, or what an office has agreed on with it; both open a voluntary case. */
export function NewCaseForm({ detail }: { detail: SiteDetail }) {
  const isOwn = seatOf(useSession()) === 'enterprise'
  const laws = detail.laws.map((law) => ({ code: law.id, label: law.title }))
  const { form, open } = useNewCase(detail, isOwn)
  const { values } = form
  if (laws.length === 0) return <p className="card">{detail.site.name}所在地还没有收录规则，不能立案。</p>
  const issues = findingsIn(open.error)
  const missing = missingOf(values, isOwn)
  return (
    <form
      className="narrow-case stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === undefined && !open.isPending) open.mutate()
      }}
    >
      <h2>{detail.site.name}</h2>
      <section className="card stack">
        <ChoiceField form={form} name="law" label="依据的规定" entries={laws} issues={issues} />
        <AreaField
          form={form}
          name="words"
          label={isOwn ? '计划：审核的范围、时间安排和准备采取的措施' : '与企业协商的情况和审核的目标'}
          maxLength={4000}
          issues={issues}
        />
        <EvidenceField form={form} label={isOwn ? '申请材料（可不附）' : '与企业签订的协议'} />
      </section>
      {open.error === null ? null : <Refusal error={open.error} />}
      <footer className="row form-page-foot">
        <button type="submit" className="button button-primary" disabled={open.isPending || missing !== undefined}>
          {open.isPending ? '正在提交…' : isOwn ? '提交申请计划' : '立案'}
        </button>
        {missing === undefined ? null : <span className="quiet">{missing}</span>}
      </footer>
    </form>
  )
}

function missingOf({ words, evidence }: { words: string; evidence: string }, isOwn: boolean): string | undefined {
  if (words.trim() === '') return isOwn ? '请写明申请计划。' : '请写明协商的情况。'
  return isOwn || evidence !== '' ? undefined : '请附与企业签订的协议。'
}

/** A refusal, with the way to the case that stands against it. */
function Refusal({ error }: { error: unknown }) {
  const running = error instanceof Problem ? error.extra['case'] : undefined
  return (
    <>
      <ProblemPanel error={error} />
      {typeof running === 'string' ? (
        <p>
          <Link to="/cases/$case" params={{ case: running }} search={{}}>
            打开办理中的案件
          </Link>
        </p>
      ) : null}
    </>
  )
}
