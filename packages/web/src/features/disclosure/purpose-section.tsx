import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { DisclosurePurposeView } from '@qingshen/contracts/disclosure.schema'
import { usePanel } from '../../shared/address/use-panel.ts'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../shared/ui/icon.tsx'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { DueTag } from '../../shared/ui/case/due-tag.tsx'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { CheckPanel, CorrectPanel } from './act-panels.tsx'
import { WithdrawPanel } from './withdraw-panel.tsx'
import { DisclosureForm } from './disclosure-form.tsx'
import { secretSign } from './disclosure-signs.ts'
import { PublishPanel } from './publish-panel.tsx'
import { PublishedVersions } from './published-versions.tsx'
import { SecretPanel } from './secret-panel.tsx'

interface PurposeSectionProps {
  detail: CaseDetail
  purpose: DisclosurePurposeView
  onChanged: () => void
}

/** One purpose of disclosure: what is due, the form or the requests, the versions made public. */
export function PurposeSection({ detail, purpose, onChanged }: PurposeSectionProps) {
  const { open } = usePanel()
  const canWrite = purpose.abilities['write']?.allowed === true
  const isRepeated = purpose.purpose === 'annual_disclosure' || purpose.purpose === 'interim_disclosure'
  const canBegin = isRepeated ? purpose.choices.length > 0 : purpose.versions.length === 0
  const isFormOpen = canWrite && (purpose.draft !== null || canBegin)
  const canCorrect = purpose.draft === null && purpose.versions.length > 0
  return (
    <section className="card stack" aria-label={purpose.title}>
      <div className="row between">
        <h2>{purpose.title}</h2>
        <span className="row">
          {purpose.due === null ? null : <DueTag {...purpose.due} clause={purpose.clause.clause} />}
          <ClauseChip clause={purpose.clause.clause} />
        </span>
      </div>
      {purpose.purpose === 'disclose' ? (
        <p className="quiet">应填的内容按 {purpose.fieldsOn}（名单公布之日）的规定和列入的理由确定。</p>
      ) : null}
      {isFormOpen ? <WriteForm detail={detail} purpose={purpose} /> : null}
      {!isFormOpen && purpose.versions.length === 0 ? <p className="quiet">企业还没有公布。</p> : null}
      <Requests purpose={purpose} />
      <Faults detail={detail} purpose={purpose} />
      <PublishedVersions
        purpose={purpose}
        onCheck={(publication) => open('check', publication)}
        onWithdraw={(publication) => open('withdraw', publication)}
      />
      {canCorrect && canWrite ? (
        <div className="row">
          <AbilityButton
            ability={withReasons(purpose.abilities['correct'])}
            label="更正公布的内容"
            onClick={() => open('correct', purpose.purpose)}
          />
        </div>
      ) : null}
      <PurposePanels detail={detail} purpose={purpose} onChanged={onChanged} />
    </section>
  )
}

/** The form at once where it is due or begun, otherwise behind one line. */
function WriteForm({ detail, purpose }: Pick<PurposeSectionProps, 'detail' | 'purpose'>) {
  const { open } = usePanel()
  // what was published is behind the form; its first save must not take the focus away
  const form = (
    <DisclosureForm
      key={purpose.versions.length}
      caseId={detail.id}
      purpose={purpose}
      onPublish={() => open('publish', purpose.purpose)}
    />
  )
  if (purpose.purpose === 'disclose' || purpose.draft !== null) return form
  return (
    <details>
      <summary>填写{purpose.title}</summary>
      {form}
    </details>
  )
}

/** Fields the enterprise wants kept secret, for the regulator to answer. */
function Requests({ purpose }: { purpose: DisclosurePurposeView }) {
  const { open } = usePanel()
  if (purpose.asked.length === 0) return null
  return (
    <div className="stack tight" role="group" aria-label="申请不公布的内容">
      <h3>企业申请按商业秘密不公布</h3>
      {purpose.asked.map((secret) => (
        <div key={secret.field} className="row between">
          <span>
            <strong>{secret.label}</strong>：{secret.reason}
          </span>
          <span className="row">
            <StateTag {...secretSign(secret.state)} />
            {secret.state === 'asked' && secret.id !== null ? (
              <AbilityButton
                ability={withReasons(purpose.abilities['decide'])}
                label="答复"
                onClick={() => open('secret', secret.id ?? '')}
              />
            ) : null}
          </span>
        </div>
      ))}
    </div>
  )
}

/** What has to be made public anew, and the order that may follow. */
function Faults({ detail, purpose }: Pick<PurposeSectionProps, 'detail' | 'purpose'>) {
  const mayOrder = detail.openEvents.some(({ event }) => event === 'ordered_to_publish')
  return purpose.faults.map(({ kind, publication, text }) => (
    <p key={`${kind} ${publication}`} role="status" className="row">
      <Icon name="alert" />
      <span>{text}</span>
      {mayOrder && purpose.purpose === 'disclose' ? (
        <Link to="/cases/$case" params={{ case: detail.id }} search={{ tab: 'penalty', do: 'order.publish' }}>
          责令公布
        </Link>
      ) : null}
    </p>
  ))
}

function PurposePanels({ detail, purpose, onChanged }: PurposeSectionProps) {
  const { panel, close: onClose } = usePanel()
  const version = purpose.versions.find(({ id }) => id === panel?.id)
  const secret = purpose.asked.find(({ id }) => id !== null && id === panel?.id)
  const common = { detail, onChanged, onClose }
  if (panel?.kind === 'publish' && panel.id === purpose.purpose && purpose.draft !== null) {
    return <PublishPanel purpose={purpose} {...common} />
  }
  if (panel?.kind === 'correct' && panel.id === purpose.purpose) return <CorrectPanel purpose={purpose} {...common} />
  if (panel?.kind === 'check' && version !== undefined) return <CheckPanel publication={version} {...common} />
  if (panel?.kind === 'withdraw' && version !== undefined) return <WithdrawPanel publication={version} {...common} />
  if (panel?.kind === 'secret' && secret !== undefined && secret.id !== null) {
    return <SecretPanel secret={{ ...secret, id: secret.id }} {...common} />
  }
  return null
}
