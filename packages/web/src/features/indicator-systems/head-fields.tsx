import { SETTING_NAMES } from '@qingshen/core/indicator/draft/tables-of-draft'
import { FormField } from '../../shared/ui/form/form-field.tsx'
import type { SettingsProps } from './setting-field.tsx'
import { SettingField } from './setting-field.tsx'

const LEVELS = ['I', 'II', 'III'] as const
const ROMAN = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ' }

/** Name, source, and by which rules a level is given. */
export function HeadFields({ draft, issues, set }: SettingsProps) {
  const { title, source, isFictitious, kind } = draft
  return (
    <section className="card stack" aria-label="名称和出处">
      <SettingField
        pointer="/title"
        label="名称"
        value={title}
        issues={issues}
        onChange={(text) => set({ title: text })}
      />
      <SettingField
        pointer="/source"
        label="出处"
        value={source}
        issues={issues}
        help="文件名称、文号、表号，取自哪里、哪些行没有与原文核对。"
        onChange={(text) => set({ source: text })}
      />
      <label className="row system-tick">
        <input
          type="checkbox"
          checked={isFictitious}
          onChange={(event) => set({ isFictitious: event.target.checked })}
        />
        虚构的，只供教学（算出的等级会注明不说明任何企业的水平）
      </label>
      {kind === 'levels' ? <RuleFields draft={draft} issues={issues} set={set} /> : null}
    </section>
  )
}

function RuleFields({ draft, issues, set }: SettingsProps) {
  const { rules, levelNames } = draft
  return (
    <div className="system-fields">
      <SettingField
        pointer="/rules/indexThreshold"
        label={SETTING_NAMES.indexThreshold}
        value={rules.indexThreshold}
        issues={issues}
        maxLength={200}
        help="达到Ⅰ、Ⅱ级的综合评价指数，含本数；不填为 85。"
        onChange={(indexThreshold) => set({ rules: { ...rules, indexThreshold } })}
      />
      <LeastField
        field="levelOneNonLimitingAtLeast"
        value={rules.levelOneNonLimitingAtLeast}
        choices={['II', 'III']}
        issues={issues}
        onChange={(level) => set({ rules: { ...rules, levelOneNonLimitingAtLeast: level } })}
      />
      <LeastField
        field="levelTwoNonLimitingAtLeast"
        value={rules.levelTwoNonLimitingAtLeast}
        choices={['III']}
        issues={issues}
        onChange={(level) => set({ rules: { ...rules, levelTwoNonLimitingAtLeast: level } })}
      />
      {LEVELS.map((level) => (
        <SettingField
          key={level}
          pointer={`/levelNames/${level}`}
          label={`${ROMAN[level]}级的名称`}
          value={levelNames[level]}
          issues={issues}
          onChange={(name) => set({ levelNames: { ...levelNames, [level]: name } })}
        />
      ))}
    </div>
  )
}

interface LeastFieldProps<Level extends 'II' | 'III'> {
  field: 'levelOneNonLimitingAtLeast' | 'levelTwoNonLimitingAtLeast'
  value: '' | Level
  choices: readonly Level[]
  issues: SettingsProps['issues']
  onChange: (level: '' | Level) => void
}

/** Which level the indicators that are not limiting have to reach besides. */
function LeastField<Level extends 'II' | 'III'>({ field, value, choices, issues, onChange }: LeastFieldProps<Level>) {
  return (
    <FormField pointer={`/rules/${field}`} label={SETTING_NAMES[field]} issues={issues}>
      {(binding) => (
        <select
          {...binding}
          className="input"
          value={value}
          onChange={(event) => onChange(choices.find((level) => level === event.target.value) ?? '')}
        >
          <option value="">不要求</option>
          {choices.map((level) => (
            <option key={level} value={level}>
              {ROMAN[level]}级
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}
