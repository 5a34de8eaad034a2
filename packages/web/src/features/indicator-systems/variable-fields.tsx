import type { DraftVariable } from '@qingshen/core/indicator/draft/system-draft.schema'
import type { SettingsProps } from './setting-field.tsx'
import { SettingField } from './setting-field.tsx'

const NEW: DraftVariable = { id: '', title: '', countOf: '', from: '', to: '', isWhole: false }
const LABELS = { id: '变量', title: '含义', countOf: '计数的指标', from: '下限', to: '上限' } as const
const MOST = { id: 41, title: 2000, countOf: 2000, from: 200, to: 200 } as const
const FIELDS = ['id', 'title', 'countOf', 'from', 'to'] as const

/** The variables of expressions such as `10+5n`, and which of them are shares of one whole. */
export function VariableFields({ draft, issues, set }: SettingsProps) {
  const { variables } = draft
  return (
    <section className="card stack" aria-label="变量">
      <h2>变量</h2>
      <p className="quiet">
        权重、基准值写成式子（0.8/n、10+5n）时，在这里写明各变量。写了“计数的指标”的，由程序数其中适用的有几项。
      </p>
      {variables.map((variable, at) => (
        <VariableItem
          key={at}
          at={at}
          variable={variable}
          issues={issues}
          onChange={(more) =>
            set({ variables: variables.map((each, place) => (place === at ? { ...each, ...more } : each)) })
          }
          onRemove={() => set({ variables: variables.filter((_, place) => place !== at) })}
        />
      ))}
      <p>
        <button type="button" className="button" onClick={() => set({ variables: [...variables, NEW] })}>
          添加变量
        </button>
      </p>
      <ShareSets draft={draft} issues={issues} set={set} />
    </section>
  )
}

interface VariableItemProps {
  at: number
  variable: DraftVariable
  issues: SettingsProps['issues']
  onChange: (more: Partial<DraftVariable>) => void
  onRemove: () => void
}

function VariableItem({ at, variable, issues, onChange, onRemove }: VariableItemProps) {
  return (
    <fieldset className="system-fields system-list-item">
      <legend className="visually-hidden">变量 {variable.id}</legend>
      {FIELDS.map((field) => (
        <SettingField
          key={field}
          pointer={`/variables/${at}/${field}`}
          label={LABELS[field]}
          value={variable[field]}
          issues={issues}
          maxLength={MOST[field]}
          onChange={(text) => onChange({ [field]: text })}
        />
      ))}
      <label className="row">
        <input
          type="checkbox"
          checked={variable.isWhole}
          onChange={(event) => onChange({ isWhole: event.target.checked })}
        />
        只能是整数
      </label>
      <button type="button" className="button-link" aria-label={`删去变量 ${variable.id}`} onClick={onRemove}>
        删去
      </button>
    </fieldset>
  )
}

function ShareSets({ draft: { shareSets }, issues, set }: SettingsProps) {
  return (
    <>
      <h2>产量份额</h2>
      <p className="quiet">
        一组变量是各产品占总产量的份额，之和是 1；用、隔开变量名。份额为 0 的产品的指标视为不适用。
      </p>
      {shareSets.map((names, at) => (
        <SettingField
          key={at}
          pointer={`/shareSets/${at}`}
          label={`第 ${at + 1} 组`}
          value={names}
          issues={issues}
          onChange={(text) => set({ shareSets: shareSets.map((each, place) => (place === at ? text : each)) })}
        />
      ))}
      <p className="row">
        <button type="button" className="button" onClick={() => set({ shareSets: [...shareSets, ''] })}>
          添加一组份额
        </button>
        {shareSets.length === 0 ? null : (
          <button type="button" className="button-link" onClick={() => set({ shareSets: shareSets.slice(0, -1) })}>
            删去最后一组
          </button>
        )}
      </p>
    </>
  )
}
