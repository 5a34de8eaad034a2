import './disclosure.css'
import type { DisclosurePurposeView } from '@qingshen/contracts/disclosure.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { useState } from 'react'
import { instantText } from '../../shared/format/date-text.ts'
import { withReasons, AbilityButton } from '../../shared/ui/ability-button.tsx'
import { PublicFields } from '../../shared/ui/disclosure/public-fields.tsx'
import { FindingPanel } from '../../shared/ui/form/finding-panel.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { withSecret, withValue } from './draft-content.ts'
import { versionText } from './disclosure-signs.ts'
import { FieldEditor } from './field-editor.tsx'
import { useDisclosureDraft } from './use-disclosure-draft.ts'

interface DisclosureFormProps {
  caseId: string
  purpose: DisclosurePurposeView
  onPublish: () => void
}

/** The disclosure as the enterprise writes it: saved by itself, everything still wrong said, the public copy beside it. */
export function DisclosureForm({ caseId, purpose, onPublish }: DisclosureFormProps) {
  const [occurrence, setOccurrence] = useState(() => usualChoice(purpose)?.occurrence)
  const draft = useDisclosureDraft(caseId, purpose, occurrence)
  const [isChecked, setIsChecked] = useState(false)
  const findings = purpose.draft?.findings ?? []
  // an empty form is no wall of complaints: what is missing is said once somebody asks
  const shown = findings.filter(({ code }) => isChecked || !code.endsWith('missing')).map(withoutParams)
  const { content } = draft
  return (
    <div className="stack">
      {purpose.draft?.correctionReason == null ? null : <p>更正的理由：{purpose.draft.correctionReason}</p>}
      <WhichTime purpose={purpose} chosen={occurrence} onChoose={setOccurrence} />
      {isChecked ? <FindingPanel issues={shown} /> : null}
      {purpose.fields.map((field) => (
        <FieldEditor
          key={field.id}
          field={field}
          value={content.values[field.id] ?? {}}
          reason={content.secrets[field.id]}
          secret={purpose.draft?.secrets.find((each) => each.field === field.id)}
          issues={shown}
          onChange={(value) => draft.change(withValue(content, field.id, value))}
          onSecret={(reason) => draft.change(withSecret(content, field.id, reason))}
        />
      ))}
      <SaveTrouble draft={draft} />
      <div className="row">
        <button type="button" className="button" onClick={() => setIsChecked(true)} disabled={purpose.draft === null}>
          检查有没有遗漏
        </button>
        <AbilityButton
          ability={withReasons(purpose.draft === null || draft.isDirty ? undefined : purpose.abilities['publish'])}
          label="登记公布"
          isPrimary
          onClick={() => {
            setIsChecked(true)
            onPublish()
          }}
        />
        <span className="quiet" role="status">
          {savedText(draft, purpose)}
        </span>
      </div>
      {isChecked && findings.length === 0 && !draft.isDirty ? <p role="status">内容齐全，可以登记公布。</p> : null}
      <Preview purpose={purpose} />
    </div>
  )
}

function Preview({ purpose: { draft } }: Pick<DisclosureFormProps, 'purpose'>) {
  if (draft === null) return null
  return (
    <details>
      <summary>看看公众会看到什么</summary>
      <PublicFields copy={draft.preview} />
    </details>
  )
}

/** Last year, or the document that came first. */
function usualChoice({ purpose, choices }: DisclosurePurposeView) {
  return purpose === 'annual_disclosure' ? choices.at(-1) : choices[0]
}

interface WhichTimeProps {
  purpose: DisclosurePurposeView
  chosen: string | undefined
  onChoose: (occurrence: string) => void
}

/** The year or the document it is about: chosen once, before the first saving. */
function WhichTime({ purpose, chosen, onChoose }: WhichTimeProps) {
  const { draft, choices } = purpose
  if (draft !== null) return draft.occurrence === '' ? null : <p>{versionText(draft)}</p>
  if (choices.length === 0) return null
  return (
    <label className="stack tight">
      <span>{purpose.purpose === 'annual_disclosure' ? '哪一年度' : '就哪一份法律文书'}</span>
      <select className="input" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {choices.map(({ occurrence, label, due }) => (
          <option key={occurrence} value={occurrence}>
            {due === null ? label : `${label}（期限 ${due}）`}
          </option>
        ))}
      </select>
    </label>
  )
}

type Draft = ReturnType<typeof useDisclosureDraft>

function savedText({ isDirty, isSaving, error }: Draft, { draft }: DisclosurePurposeView): string {
  if (error !== null) return '没有保存，填写的内容还在本页。'
  if (isSaving) return '正在保存…'
  if (isDirty) return '有改动，稍后自动保存'
  return draft === null ? '填写后自动保存' : `已保存 ${instantText(draft.savedAt)}`
}

/** What stands in the way of saving, and the two ways out of a conflict. */
function SaveTrouble({ draft }: { draft: Draft }) {
  const { error, retry, takeSaved } = draft
  if (error === null) return null
  const isStale = error instanceof Problem && error.code === 'stale_version'
  return (
    <div className="stack tight">
      <ProblemPanel error={error} {...(isStale ? {} : { onRetry: retry })} />
      {isStale ? (
        <div className="row">
          <button type="button" className="button" onClick={retry}>
            用我填写的内容保存
          </button>
          <button type="button" className="button" onClick={takeSaved}>
            改用已保存的内容
          </button>
        </div>
      ) : null}
    </div>
  )
}

function withoutParams({
  code,
  severity,
  pointer,
  message,
}: NonNullable<DisclosurePurposeView['draft']>['findings'][number]) {
  return { code, severity, pointer, message }
}
