import type { DisclosureFieldView, SecretView } from '@qingshen/contracts/disclosure.schema'
import type { DisclosureValue } from '@qingshen/core/casework/disclosure-content.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { fieldId, findingsOf } from '../../shared/ui/form/finding.ts'
import { FormField } from '../../shared/ui/form/form-field.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { secretSign } from './disclosure-signs.ts'
import { TableEditor } from './table-editor.tsx'

interface FieldEditorProps {
  field: DisclosureFieldView
  value: DisclosureValue
  /** The reason it is marked secret with; undefined: not marked. */
  reason: string | undefined
  secret: SecretView | undefined
  issues: readonly Issue[]
  onChange: (value: DisclosureValue) => void
  onSecret: (reason: string | null) => void
}

/** One field of a disclosure with its clause, findings, and whether it is kept secret. */
export function FieldEditor({ field, value, reason, secret, issues, onChange, onSecret }: FieldEditorProps) {
  const isNone = value.notApplicable !== undefined
  const pointer = `/values/${field.id}`
  return (
    <section className="disclosure-field" aria-label={field.label} id={`${fieldId(pointer)}-part`}>
      <div className="row between">
        <h3>{field.required ? field.label : `${field.label}（没有的可不填）`}</h3>
        <span className="row disclosure-choices">
          {field.mayNotApply || isNone ? (
            <label>
              <input
                type="checkbox"
                checked={isNone}
                onChange={(event) =>
                  onChange(event.target.checked ? { ...value, notApplicable: '' } : applicable(value))
                }
              />
              不适用
            </label>
          ) : null}
          {field.clause === null ? null : <ClauseChip clause={field.clause.clause} />}
        </span>
      </div>
      {field.help === null ? null : <p className="quiet">{field.help}</p>}
      {isNone ? (
        <FormField pointer={pointer} label="为什么不适用" issues={issues}>
          {(binding) => (
            <input
              {...binding}
              className="input"
              maxLength={500}
              autoComplete="off"
              value={value.notApplicable}
              onChange={(event) => onChange({ ...value, notApplicable: event.target.value })}
            />
          )}
        </FormField>
      ) : (
        <ContentEditor field={field} value={value} issues={issues} onChange={onChange} />
      )}
      {field.mayBeSecret ? (
        <SecretControl field={field} reason={reason} secret={secret} issues={issues} onSecret={onSecret} />
      ) : null}
    </section>
  )
}

function applicable({ text, rows }: DisclosureValue): DisclosureValue {
  return { ...(text === undefined ? {} : { text }), ...(rows === undefined ? {} : { rows }) }
}

function ContentEditor({
  field,
  value,
  issues,
  onChange,
}: Pick<FieldEditorProps, 'field' | 'value' | 'issues' | 'onChange'>) {
  const pointer = `/values/${field.id}`
  if (field.kind === 'table') {
    return (
      <div id={fieldId(pointer)} tabIndex={-1}>
        <TableEditor field={field} rows={value.rows ?? []} issues={issues} onChange={(rows) => onChange({ rows })} />
        <Findings issues={findingsOf(issues, pointer)} />
      </div>
    )
  }
  return (
    <FormField pointer={pointer} label={`填写${field.label}`} issues={issues}>
      {(binding) =>
        field.kind === 'long_text' ? (
          <textarea
            {...binding}
            className="input"
            maxLength={8000}
            value={value.text ?? ''}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        ) : (
          <input
            {...binding}
            className="input"
            maxLength={500}
            autoComplete="off"
            value={value.text ?? ''}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )
      }
    </FormField>
  )
}

function Findings({ issues }: { issues: readonly Issue[] }) {
  return (
    <div className="form-field-notes">
      {issues.map(({ code, severity, message }) => (
        <p key={code} data-severity={severity}>
          {message}
        </p>
      ))}
    </div>
  )
}

function SecretControl({
  field,
  reason,
  secret,
  issues,
  onSecret,
}: Pick<FieldEditorProps, 'field' | 'reason' | 'secret' | 'issues' | 'onSecret'>) {
  return (
    <div className="stack tight disclosure-choices">
      <span className="row">
        <label>
          <input
            type="checkbox"
            checked={reason !== undefined}
            onChange={(event) => onSecret(event.target.checked ? '' : null)}
          />
          属于商业秘密，申请不公布
        </label>
        {secret === undefined || reason === undefined ? null : <StateTag {...secretSign(secret.state)} />}
      </span>
      {reason === undefined ? null : (
        <FormField
          pointer={`/secrets/${field.id}`}
          label="为什么属于商业秘密"
          issues={issues}
          {...(secret?.decision == null ? {} : { help: `${secret.decidedBy ?? ''}：${secret.decision}` })}
        >
          {(binding) => (
            <input
              {...binding}
              className="input"
              maxLength={1000}
              autoComplete="off"
              value={reason}
              onChange={(event) => onSecret(event.target.value)}
            />
          )}
        </FormField>
      )}
    </div>
  )
}
