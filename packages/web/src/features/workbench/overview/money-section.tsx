import { readableText } from '@qingshen/core/kernel/decimal'
import type { EffectBasis } from '@qingshen/core/option/effect'
import type { Overview, OverviewMoney } from '@qingshen/core/workbench/overview/overview'
import { Go } from './go.tsx'
import { moneyText } from './overview-words.ts'
import { Section } from './section.tsx'

const BASES: Readonly<Record<EffectBasis, string>> = { expected: '预计', claimed: '自报', verified: '核实' }

/** Half a sheet of paper holds two amounts of so many signs. */
const LONGEST_BESIDE = 14

function isLong({ investment, benefit }: OverviewMoney): boolean {
  return [investment, benefit.amount].some((amount) => moneyText(amount).length > LONGEST_BESIDE)
}

/** What the options cost and bring. */
export function MoneySection({ overview: { money, options } }: { overview: Overview }) {
  const shown = money.filter((one) => one.options > 0)
  return (
    <Section title="投资和效益" isWide={shown.some(isLong)} finding={<span className="quiet">万元</span>}>
      {options.count === 0 || shown.length === 0 ? (
        <p className="quiet">
          填了方案的投资和效益以后，这里是合计和偿还期。
          <Go tab="options" isEdit>
            去填写
          </Go>
        </p>
      ) : (
        <>
          <div className="overview-scroll" role="region" tabIndex={0} aria-label="投资和效益，表格可左右滚动">
            <table className="overview-table overview-money">
              <thead>
                <tr>
                  <th scope="col">性质</th>
                  <th scope="col" className="number">
                    方案
                  </th>
                  <th scope="col" className="number">
                    投资
                  </th>
                  <th scope="col" className="number">
                    年效益
                  </th>
                  <th scope="col" className="number">
                    静态偿还期，年
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map((one) => (
                  <MoneyLine key={one.basis} money={one} />
                ))}
              </tbody>
            </table>
          </div>
          <p className="overview-small">
            预计的含提出、可行、实施中和已实施的方案，自报的只含实施中和已实施的，核实的只含核实过效益的。偿还期是有效益的方案的投资除以它们的年效益，没有扣税、没有贴现；其中有缺投资或者缺数量的不算。
          </p>
        </>
      )}
    </Section>
  )
}

function MoneyLine({ money }: { money: OverviewMoney }) {
  const { basis, options, investment, lacking, benefit, unpaid, payback } = money
  return (
    <tr>
      <th scope="row">{BASES[basis]}</th>
      <td className="number">
        <Go tab="options">{options}</Go>
      </td>
      <td className="number">
        <Go tab="options" sheet={basis === 'expected' ? 'options' : 'option_work'}>
          {moneyText(investment)}
        </Go>
        {lacking === 0 ? null : <span className="overview-small">{lacking} 个没有填</span>}
      </td>
      <td className="number">
        <Go tab="options" sheet={basis === 'verified' ? 'verified_effects' : 'option_effects'}>
          {moneyText(benefit.amount)}
        </Go>
        {benefit.lacking === 0 ? null : <span className="overview-small">{benefit.lacking} 项缺数量</span>}
        {unpaid === 0 ? null : <span className="overview-small">{unpaid} 个没有金额的效益</span>}
      </td>
      <td className="number">{payback === null ? '—' : readableText(payback.toDecimalPlaces(2))}</td>
    </tr>
  )
}
