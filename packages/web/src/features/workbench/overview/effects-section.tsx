import { UNITS } from '@qingshen/core/kernel/unit'
import type { Overview, OverviewEffect } from '@qingshen/core/workbench/overview/overview'
import { Go } from './go.tsx'
import { amountOf, lackingOf } from './overview-words.ts'
import { Section } from './section.tsx'

/** What the options bring a year: expected, claimed and verified beside each other, never added. */
export function EffectsSection({ overview: { effects, notCounted } }: { overview: Overview }) {
  return (
    <Section title="每年的效果" isWide finding={<span className="quiet">同一效果只计一次</span>}>
      {effects.length === 0 ? (
        <p className="quiet">
          填了方案的效果以后，这里是节约和减排的合计。
          <Go tab="options" sheet="option_effects" isEdit>
            去填写
          </Go>
        </p>
      ) : (
        <div className="overview-scroll" role="region" tabIndex={0} aria-label="每年的效果，表格可左右滚动">
          <table className="overview-table">
            <thead>
              <tr>
                <th scope="col">效果</th>
                <th scope="col">单位</th>
                <th scope="col" className="number">
                  预计
                </th>
                <th scope="col" className="number">
                  自报
                </th>
                <th scope="col" className="number">
                  核实
                </th>
              </tr>
            </thead>
            <tbody>
              {effects.map((effect) => (
                <EffectLine key={effect.key} effect={effect} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {notCounted === 0 ? null : (
        <p className="overview-note" role="note">
          有 {notCounted} 处没有计入：重复填写、超过现状、方案没有实施，或者上一轮审核已经计算过。
          <Go tab="options" sheet="option_effects" isAct>
            看是哪些
          </Go>
        </p>
      )}
    </Section>
  )
}

function EffectLine({ effect: { label, expected, claimed, verified } }: { effect: OverviewEffect }) {
  const unit = (expected ?? claimed ?? verified)?.unit
  const lacking = lackingOf([expected, claimed, verified])
  return (
    <tr>
      <th scope="row">
        {label}
        {lacking === '' ? null : <span className="overview-small">{lacking}</span>}
      </th>
      <td>{unit === undefined ? '' : UNITS[unit].symbol}</td>
      <td className="number">
        <Go tab="options" sheet="option_effects">
          {amountOf(expected)}
        </Go>
      </td>
      <td className="number">
        <Go tab="options" sheet="option_effects">
          {amountOf(claimed)}
        </Go>
      </td>
      <td className="number">
        <Go tab="options" sheet="verified_effects">
          {amountOf(verified)}
        </Go>
      </td>
    </tr>
  )
}
