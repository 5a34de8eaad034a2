import type { OptionState } from '@qingshen/core/vocabulary/option-codes'
import { COST_CLASSES, OPTION_NATURES, OPTION_STATES } from '@qingshen/core/vocabulary/option-codes'
import type { Overview } from '@qingshen/core/workbench/overview/overview'
import { Go } from './go.tsx'
import { Section } from './section.tsx'

const STATES: readonly (OptionState | null)[] = [...OPTION_STATES.codes, null]

/** Options by class and state. */
export function OptionsSection({ overview: { options } }: { overview: Overview }) {
  const { classes, count, natures } = options
  const nature = [
    ...OPTION_NATURES.entries.map(({ code, label }) => ({ code, label })),
    { code: null, label: '性质未填' },
  ]
  return (
    <Section title="方案" finding={<Go tab="options">{`共 ${count} 个`}</Go>}>
      {count === 0 ? (
        <p className="quiet">
          登记方案以后，这里按费用和状态汇总。
          <Go tab="options" isEdit>
            去登记
          </Go>
        </p>
      ) : (
        <>
          <ByClass classes={classes} />
          <p className="quiet">
            {nature
              .flatMap(({ code, label }) => (natures.has(code) ? [`${label} ${natures.get(code) ?? 0} 个`] : []))
              .join('，')}
          </p>
        </>
      )}
    </Section>
  )
}

function ByClass({ classes }: Pick<Overview['options'], 'classes'>) {
  const states = STATES.filter((state) => classes.some(({ byState }) => byState.has(state)))
  return (
    <div className="overview-scroll" role="region" tabIndex={0} aria-label="方案，表格可左右滚动">
      <table className="overview-table">
        <thead>
          <tr>
            <th scope="col">费用</th>
            {states.map((state) => (
              <th key={state ?? ''} scope="col" className="number">
                {state === null ? '状态未填' : OPTION_STATES.label(state)}
              </th>
            ))}
            <th scope="col" className="number">
              合计
            </th>
          </tr>
        </thead>
        <tbody>
          {classes.map(({ costClass, count: own, byState }) => (
            <tr key={costClass ?? ''}>
              <th scope="row">{costClass === null ? '未定（没有填投资）' : COST_CLASSES.label(costClass)}</th>
              {states.map((state) => (
                <td key={state ?? ''} className="number">
                  {byState.has(state) ? <Go tab="options">{byState.get(state)}</Go> : 0}
                </td>
              ))}
              <td className="number">
                <Go tab="options" sheet="options">
                  {own}
                </Go>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
