import type { TeamMember } from '@qingshen/contracts/engagement.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { FormField } from '../../shared/ui/form/form-field.tsx'
import { fieldId } from '../../shared/ui/form/finding.ts'
import { TermNotes } from './term-notes.tsx'
import { NOBODY } from './typed-proof.ts'

interface TeamFieldsProps {
  team: readonly TeamMember[]
  issues: readonly Issue[]
  onChange: (team: TeamMember[]) => void
}

const COLUMNS = [
  ['name', '姓名', 100],
  ['post', '职务', 200],
  ['specialty', '专业', 200],
  ['certificate', '证书（可不填）', 200],
] as const

/** The people of the audit, one group of fields each. */
export function TeamFields({ team, issues, onChange }: TeamFieldsProps) {
  const put = (index: number, changes: Partial<TeamMember>) =>
    onChange(team.map((member, at) => (at === index ? { ...member, ...changes } : member)))
  return (
    <fieldset className="card form-section stack" id={fieldId('/team')} tabIndex={-1}>
      <legend>审核人员</legend>
      <TermNotes issues={issues} pointer="/team" />
      {team.map((member, index) => (
        <div key={index} className="stack tight" role="group" aria-label={`第 ${index + 1} 名审核人员`}>
          <div className="form-grid">
            {COLUMNS.map(([field, label, maxLength]) => (
              <FormField key={field} pointer={`/team/${index}/${field}`} label={label} issues={issues}>
                {(binding) => (
                  <input
                    {...binding}
                    className="input"
                    maxLength={maxLength}
                    autoComplete="off"
                    value={member[field]}
                    onChange={(event) => put(index, { [field]: event.target.value })}
                  />
                )}
              </FormField>
            ))}
          </div>
          {team.length > 1 ? (
            <p>
              <button
                type="button"
                className="button-link"
                aria-label={`删去第 ${index + 1} 名审核人员`}
                onClick={() => onChange(team.filter((_, at) => at !== index))}
              >
                删去这一人
              </button>
            </p>
          ) : null}
        </div>
      ))}
      <p>
        <button type="button" className="button" onClick={() => onChange([...team, NOBODY])}>
          再加一人
        </button>
      </p>
      <p className="quiet">人员信息只有企业、受托机构和办理本案的部门看得到，不公开。</p>
    </fieldset>
  )
}
