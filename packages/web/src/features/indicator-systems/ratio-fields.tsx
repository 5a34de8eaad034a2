import { SETTING_NAMES } from '@qingshen/core/indicator/draft/tables-of-draft'
import type { SettingsProps } from './setting-field.tsx'
import { SettingField } from './setting-field.tsx'

const NUMBERS = ['cap', 'quantitativeWeight', 'qualitativeWeight'] as const
const HELP = {
  cap: '与基准值之比最多计到多少，多为 1.2。',
  quantitativeWeight: '定量评价指数占总指数的比重，如 0.7。',
  qualitativeWeight: '定性评价指数占总指数的比重，如 0.3。',
}

/** The numbers of the ratio type, its grades and what excludes from them. */
export function RatioFields(props: SettingsProps) {
  const { draft, issues, set } = props
  return (
    <section className="card stack" aria-label="比值型的规则">
      <div className="system-fields">
        {NUMBERS.map((field) => (
          <SettingField
            key={field}
            pointer={`/${field}`}
            label={SETTING_NAMES[field]}
            value={draft[field]}
            issues={issues}
            maxLength={200}
            help={HELP[field]}
            onChange={(text) => set({ [field]: text })}
          />
        ))}
      </div>
      <Grades {...props} />
      <Vetoes {...props} />
    </section>
  )
}

function Grades({ draft: { grades }, issues, set }: SettingsProps) {
  return (
    <>
      <h2 id="field-grades" tabIndex={-1}>
        档次（由高到低）
      </h2>
      {grades.map((grade, at) => (
        <fieldset key={at} className="system-fields system-list-item">
          <legend className="visually-hidden">档次 {grade.title}</legend>
          {(['id', 'title', 'atLeast'] as const).map((field) => (
            <SettingField
              key={field}
              pointer={`/grades/${at}/${field}`}
              label={GRADE_LABELS[field]}
              value={grade[field]}
              issues={issues}
              maxLength={field === 'title' ? 2000 : 100}
              onChange={(text) =>
                set({ grades: grades.map((each, place) => (place === at ? { ...each, [field]: text } : each)) })
              }
            />
          ))}
          <RemoveButton label={`档次 ${grade.title}`} onClick={() => set({ grades: without(grades, at) })} />
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          className="button"
          disabled={grades.length >= 10}
          onClick={() => set({ grades: [...grades, { id: `grade_${grades.length + 1}`, title: '', atLeast: '' }] })}
        >
          添加档次
        </button>
      </p>
    </>
  )
}

function Vetoes({ draft: { vetoes }, issues, set }: SettingsProps) {
  return (
    <>
      <h2>否决项</h2>
      {vetoes.map((veto, at) => (
        <fieldset key={at} className="system-fields system-list-item">
          <legend className="visually-hidden">否决项 {veto.title}</legend>
          <SettingField
            pointer={`/vetoes/${at}/title`}
            label="有这种情形的，不评定档次"
            value={veto.title}
            issues={issues}
            onChange={(text) =>
              set({ vetoes: vetoes.map((each, place) => (place === at ? { ...each, title: text } : each)) })
            }
          />
          <RemoveButton label={`否决项 ${veto.title}`} onClick={() => set({ vetoes: without(vetoes, at) })} />
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          className="button"
          disabled={vetoes.length >= 20}
          onClick={() => set({ vetoes: [...vetoes, { id: `veto_${vetoes.length + 1}`, title: '' }] })}
        >
          添加否决项
        </button>
      </p>
    </>
  )
}

const GRADE_LABELS = { id: '编号', title: '档次', atLeast: '指数下限' } as const

function without<T>(all: readonly T[], at: number): T[] {
  return all.filter((_, place) => place !== at)
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="button-link" aria-label={`删去${label}`} onClick={onClick}>
      删去
    </button>
  )
}
