import '../../shared/ui/list/choice-list.css'
import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { DelegationView, EngagementPage } from '@qingshen/contracts/engagement.schema'
import { delegateCase, revokeDelegation } from '@qingshen/contracts/engagement.operations'
import { usePanel } from '../../shared/address/use-panel.ts'
import { call } from '../../shared/api/call.ts'
import { AreaField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { SearchPicker } from '../../shared/ui/form/search-picker.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import type { StateSign } from '../../shared/ui/state-tag.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { findConsultancies, useEngagementChange } from './engagement-data.ts'

interface DelegationSectionProps {
  detail: CaseDetail
  page: EngagementPage
}

const SIGNS: Readonly<Record<DelegationView['state'], StateSign>> = {
  in_force: { icon: 'check', word: '有效', tone: 'good' },
  ended: { icon: 'clock', word: '已到期', tone: 'neutral' },
  revoked: { icon: 'cross', word: '已收回', tone: 'neutral' },
}

/** To which consultancies the case is given, until when; the enterprise gives and takes back. */
export function DelegationSection({ detail, page }: DelegationSectionProps) {
  const { panel, open, close } = usePanel()
  const mayDelegate = page.abilities['case.delegate']?.allowed === true
  const revoked = page.delegations.find(({ id }) => panel?.kind === 'revoke' && id === panel.id)
  return (
    <section className="stack" aria-label="委托办理">
      <div className="row between">
        <h2>委托办理</h2>
        {mayDelegate && !detail.isEnded ? (
          <button type="button" className="button no-print" onClick={() => open('delegate')}>
            委托机构办理本案
          </button>
        ) : null}
      </div>
      <p className="quiet">
        受托的机构可以查看本案、编写报告，直到末日或者企业收回；签订合同、声明、公布和报送仍由企业自己办理。
      </p>
      {page.delegations.length === 0 ? <p className="card quiet">没有委托机构在本系统办理本案。</p> : null}
      <ul className="choice-list">
        {page.delegations.map((delegation) => (
          <li key={delegation.id} className="card stack tight">
            <div className="row between">
              <strong>{delegation.name}</strong>
              <StateTag {...SIGNS[delegation.state]} />
            </div>
            <p>
              {delegation.grantedOn} 至 {delegation.until}
              {delegation.reason === null ? '' : `；收回的原因：${delegation.reason}`}
            </p>
            {mayDelegate && delegation.state === 'in_force' ? (
              <div className="row no-print">
                <button type="button" className="button" onClick={() => open('revoke', delegation.id)}>
                  收回委托
                </button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {panel?.kind === 'delegate' ? <DelegatePanel caseId={detail.id} onClose={close} /> : null}
      {revoked === undefined ? null : <RevokePanel caseId={detail.id} delegation={revoked} onClose={close} />}
    </section>
  )
}

function DelegatePanel({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const form = useDraft(`delegate ${caseId}`, { consultancy: '', name: '', until: '' })
  const { consultancy, name, until } = form.values
  const give = useEngagementChange({
    caseId,
    change: () => call(delegateCase, { params: { case: caseId }, body: { consultancy, until } }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  const missing = consultancy === '' ? '请选择机构。' : until === '' ? '请填写末日。' : undefined
  return (
    <SideForm
      title="委托机构办理本案"
      submitLabel="委托办理"
      intro={
        <p>
          委托立即生效，机构会收到消息；到末日自行失效（最多两年，到期前两周提醒双方），随时可以收回。机构要先在本系统有账号。
        </p>
      }
      isBusy={give.isPending}
      error={give.error}
      missing={missing}
      onSubmit={() => give.mutate()}
      onClose={onClose}
    >
      <SearchPicker
        label="咨询服务机构"
        placeholder="输入名称的一部分"
        chosen={name}
        queryKey="consultancy"
        find={findConsultancies}
        noneFound="没有找到这家机构。请其先向所在地的系统管理员申请账号。"
        onChoose={(choice) => {
          form.set('consultancy', choice?.id ?? '')
          form.set('name', choice?.name ?? '')
        }}
      />
      <DraftDayField form={form} name="until" label="末日（当日仍有效）" />
    </SideForm>
  )
}

interface RevokePanelProps {
  caseId: string
  delegation: DelegationView
  onClose: () => void
}

function RevokePanel({ caseId, delegation, onClose }: RevokePanelProps) {
  const form = useDraft(`revoke ${delegation.id}`, { reason: '' })
  const reason = form.values.reason.trim()
  const revoke = useEngagementChange({
    caseId,
    change: () => call(revokeDelegation, { params: { case: caseId, delegation: delegation.id }, body: { reason } }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title={`收回对${delegation.name}的委托`}
      submitLabel="收回委托"
      intro={<p>收回以后，该机构从下一次请求起看不到本案；它已经做的留在案件里。</p>}
      isBusy={revoke.isPending}
      error={revoke.error}
      missing={reason === '' ? '请写明收回的原因。' : undefined}
      onSubmit={() => revoke.mutate()}
      onClose={onClose}
    >
      <AreaField form={form} name="reason" label="收回的原因" maxLength={4000} />
    </SideForm>
  )
}
