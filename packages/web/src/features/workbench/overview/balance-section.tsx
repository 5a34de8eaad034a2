import type { Overview, OverviewBalance } from '@qingshen/core/workbench/overview/overview'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { atAGlance } from './at-a-glance.ts'
import { GoDrawing, Go } from './go.tsx'
import { balanceSign, percentText } from './overview-words.ts'
import { Section } from './section.tsx'

/** A page holds so many beside everything else. */
const MOST_BALANCES = 4

/** How well every layer balances as measured, and how much of it is measured. */
export function BalanceSection({ overview: { balances } }: { overview: Overview }) {
  const { shown, left } = atAGlance(balances, MOST_BALANCES, (balance) => balanceSign(balance).tone === 'overdue')
  return (
    <Section title="平衡" isWide finding={<span className="quiet">按实测值</span>}>
      {balances.length === 0 ? (
        <p>
          画出工序和流股、填了实测值以后，这里是各图层的闭合情况。
          <Go tab="audit" isEdit>
            去填写
          </Go>
        </p>
      ) : (
        <div className="overview-scroll" role="region" tabIndex={0} aria-label="平衡，表格可左右滚动">
          <table className="overview-table">
            <BalanceHead />
            <tbody>
              {shown.map((balance) => (
                <BalanceLine key={`${balance.layer} ${balance.period}`} balance={balance} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {left === 0 ? null : (
        <p className="quiet">
          另有 {left} 个图层和时段。
          <Go tab="audit" isAct>
            看全部
          </Go>
        </p>
      )}
      {balances.length === 0 ? null : (
        <p className="overview-small no-print">
          平衡的工序指进出相差不超过允许偏差的工序。实测值之间有没有互相矛盾的，在平衡图上点“校核平衡”就知道。
        </p>
      )}
    </Section>
  )
}

function BalanceHead() {
  return (
    <thead>
      <tr>
        <th scope="col">图层和时段</th>
        <th scope="col">结论</th>
        <th scope="col" className="number">
          平衡的工序
        </th>
        <th scope="col" className="number">
          全厂偏差
        </th>
        <th scope="col" className="number">
          允许
        </th>
        <th scope="col" className="number">
          实测的流股
        </th>
        <th scope="col">偏差最大的工序</th>
      </tr>
    </thead>
  )
}

function BalanceLine({ balance }: { balance: OverviewBalance }) {
  const { layer, layerName, period, periodName, closing, judged, open, deviation, tolerance, worst } = balance
  return (
    <tr>
      <th scope="row">
        <GoDrawing layer={layer} period={period}>
          {layerName === '' ? '未命名图层' : layerName}，{periodName === '' ? '未命名时段' : periodName}
        </GoDrawing>
      </th>
      <td>
        <StateTag {...balanceSign(balance)} />
      </td>
      <td className="number">
        <GoDrawing layer={layer} period={period}>
          {closing} / {judged}
        </GoDrawing>
        {open === 0 ? null : <span className="overview-small">另有 {open} 个缺数</span>}
      </td>
      <td className="number">
        <GoDrawing layer={layer} period={period}>
          {deviation === null ? '缺数' : percentText(deviation)}
        </GoDrawing>
      </td>
      <td className="number">
        <Go tab="audit" sheet="layers" row={layer}>
          {tolerance === null ? '没有规定' : percentText(tolerance)}
        </Go>
      </td>
      <td className="number">
        <Go tab="audit" sheet={balance.isSubstance ? 'concentrations' : 'flow_measurements'}>
          {balance.measured} / {balance.flows}
        </Go>
      </td>
      <td>
        {worst === null ? (
          '没有超出的'
        ) : (
          <GoDrawing layer={layer} period={period} pick={worst.unit}>
            {worst.name === '' ? '未命名工序' : worst.name}，{percentText(worst.deviation)}
          </GoDrawing>
        )}
      </td>
    </tr>
  )
}
