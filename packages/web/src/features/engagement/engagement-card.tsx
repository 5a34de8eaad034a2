import type { EngagementView, TeamMember } from '@qingshen/contracts/engagement.schema'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'
import type { Description } from '../../shared/ui/record/description-list.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'

/** Who carries out the audit: contract, team, statement about conflicts, proofs. An earlier one is folded. */
export function EngagementCard({ engagement }: { engagement: EngagementView }) {
  const { kind, name, isCurrent, reason, declaredOn } = engagement
  const title = kind === 'consultancy' ? `委托${name ?? ''}` : '企业自行审核'
  return (
    <article className="card stack" aria-label={title}>
      <div className="row between">
        <h3>{title}</h3>
        {isCurrent ? (
          <StateTag icon="check" word="现在" tone="good" />
        ) : (
          <StateTag icon="minus" word="以前" tone="neutral" />
        )}
      </div>
      <p className="quiet">
        {declaredOn} 起{reason === null ? '' : `，更换的原因：${reason}`}
      </p>
      {isCurrent ? (
        <Content engagement={engagement} />
      ) : (
        <details>
          <summary>合同、人员和证明</summary>
          <Content engagement={engagement} />
        </details>
      )}
    </article>
  )
}

function contractOf(engagement: EngagementView): Description[] {
  const { contractNumber, signedOn, from, to, work, price, contract } = engagement
  return [
    { term: '合同编号', value: contractNumber },
    { term: '签订日期', value: signedOn },
    { term: '服务期', value: `${from ?? ''} 至 ${to ?? ''}` },
    { term: '服务内容', value: work.join('、') },
    { term: '合同价款', value: price === null ? null : `${price} 元` },
    { term: '合同', value: <EvidenceLine evidence={contract} /> },
  ]
}

function Content({ engagement }: { engagement: EngagementView }) {
  const { kind, team, conflicts, conditions } = engagement
  return (
    <div className="stack">
      {kind === 'consultancy' ? <DescriptionList items={contractOf(engagement)} /> : null}
      <TeamTable team={team} />
      {conditions.length === 0 ? null : (
        <section aria-label="条件的证明">
          <h4>条件的证明</h4>
          <ul className="engagement-terms">
            {conditions.map(({ title, clause, note, file }) => (
              <li key={title} className="stack tight">
                <span className="row">
                  <span>{title}</span>
                  {clause === null ? null : <ClauseChip clause={clause.clause} />}
                </span>
                <span className="row">
                  <EvidenceLine evidence={file} />
                  {note === '' ? null : <span className="quiet">{note}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {conflicts.length === 0 ? null : (
        <section aria-label="利益冲突声明">
          <h4>利益冲突声明</h4>
          <ul className="engagement-terms">
            {conflicts.map(({ title, yes, explanation }) => (
              <li key={title}>
                {title}：<strong>{yes ? '是' : '否'}</strong>
                {explanation === '' ? '' : `，${explanation}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function TeamTable({ team }: { team: readonly TeamMember[] }) {
  return (
    <section aria-label="审核人员">
      <h4>审核人员（只有办理本案的人看得到）</h4>
      <table className="team-table">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">职务</th>
            <th scope="col">专业</th>
            <th scope="col">证书</th>
          </tr>
        </thead>
        <tbody>
          {team.map(({ name, post, specialty, certificate }, index) => (
            <tr key={`${name}${index}`}>
              <td>{name}</td>
              <td>{post}</td>
              <td>{specialty}</td>
              <td>{certificate === '' ? <span className="quiet">未填报</span> : certificate}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
