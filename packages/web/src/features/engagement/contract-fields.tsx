import type { EngagementTerm } from '@qingshen/contracts/engagement.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { DayField } from '../../shared/ui/day-field.tsx'
import { fieldId } from '../../shared/ui/form/finding.ts'
import { FormField } from '../../shared/ui/form/form-field.tsx'
import { SearchPicker } from '../../shared/ui/form/search-picker.tsx'
import type { Kept } from './engagement-data.ts'
import { findConsultancies } from './engagement-data.ts'
import { StoredFileField } from './stored-file-field.tsx'
import { TermNotes } from './term-notes.tsx'
import type { TypedEngagement } from './typed-engagement.ts'

interface FieldsProps {
  form: Kept<TypedEngagement>
  issues: readonly Issue[]
}

const LINES = [
  ['name', '机构名称（按合同）', 300, 'text'],
  ['contractNumber', '合同编号', 200, 'text'],
  ['price', '合同价款（元，可不填）', 30, 'decimal'],
] as const

const DAYS = [
  ['signedOn', '合同签订日期'],
  ['from', '服务期首日'],
  ['to', '服务期末日'],
  ['onDay', '委托的日期'],
] as const

/** The contract: with whom, number, days, price, the file itself. */
export function ContractFields({ form, issues }: FieldsProps) {
  const { values, set } = form
  return (
    <fieldset className="card form-section stack">
      <legend>合同</legend>
      <SearchPicker
        label="在本系统登记的机构（没有登记的，直接填写名称）"
        placeholder="输入名称的一部分"
        chosen={values.consultancy === '' ? '' : values.name}
        queryKey="consultancy"
        find={findConsultancies}
        noneFound="没有找到。没有登记的机构，请在下面直接填写名称。"
        onChoose={(choice) => set({ consultancy: choice?.id ?? '', name: choice?.name ?? '' })}
      />
      <div className="form-grid">
        <ContractLines form={form} issues={issues} />
        {DAYS.map(([field, label]) => (
          <div key={field} id={fieldId(`/${field}`)} tabIndex={-1}>
            <DayField
              label={label}
              value={values[field] || undefined}
              onChange={(day) => set({ [field]: day ?? '' })}
            />
            <TermNotes issues={issues} pointer={`/${field}`} />
          </div>
        ))}
      </div>
      <div id={fieldId('/contract')} tabIndex={-1}>
        <StoredFileField
          label="合同（签章的扫描件）"
          fileName={values.contractName}
          onStored={(contract, contractName) => set({ contract, contractName })}
        />
        <TermNotes issues={issues} pointer="/contract" />
      </div>
    </fieldset>
  )
}

function ContractLines({ form, issues }: FieldsProps) {
  const { values, set } = form
  return LINES.map(([field, label, maxLength, inputMode]) => (
    <FormField key={field} pointer={`/${field}`} label={label} issues={issues}>
      {(binding) => (
        <input
          {...binding}
          className="input"
          maxLength={maxLength}
          inputMode={inputMode}
          autoComplete="off"
          value={values[field]}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </FormField>
  ))
}

/** What the consultancy is engaged for, from the closed list of what it may do. */
export function WorkFields({ form, issues, terms }: FieldsProps & { terms: readonly EngagementTerm[] }) {
  const { values, set } = form
  return (
    <fieldset className="card form-section stack" id={fieldId('/work')} tabIndex={-1}>
      <legend>服务内容（咨询服务机构只能承担这些工作）</legend>
      {terms.map(({ id, title, clause }) => (
        <div key={id} className="row">
          <label>
            <input
              type="checkbox"
              checked={values.work.includes(id)}
              onChange={(event) =>
                set({ work: event.target.checked ? [...values.work, id] : values.work.filter((each) => each !== id) })
              }
            />{' '}
            {title}
          </label>
          {clause === null ? null : <ClauseChip clause={clause.clause} />}
        </div>
      ))}
      <TermNotes issues={issues} pointer="/work" />
    </fieldset>
  )
}
