import '../../shared/ui/list/filter-field.css'
import './feasibility.css'
import { useAddress } from '../../shared/address/use-address.ts'
import { FeasibilityFigures } from '../../shared/ui/feasibility/feasibility-figures.tsx'
import { SensitivityView } from '../../shared/ui/feasibility/sensitivity-view.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { FeasibilityFields } from './feasibility-fields.tsx'
import type { Appraisal } from './option-of-address.ts'
import { appraiseAddress } from './option-of-address.ts'

/** Appraises one option of an audit; nothing is stored, the address holds every figure. */
export function FeasibilityPage() {
  const [address, changeAddress] = useAddress()
  const appraisal = appraiseAddress(address)
  return (
    <div className="stack">
      <header>
        <h1>方案测算</h1>
        <p className="quiet">
          投资偿还期、净现值、净现值率、内部收益率，按《企业清洁生产审核手册》的算法。结果不保存。
        </p>
      </header>
      <div className="feasibility">
        <FeasibilityFields address={address} onChange={changeAddress} />
        <section className="card" aria-label="测算结果" aria-live="polite">
          <Answer appraisal={appraisal} />
        </section>
      </div>
      {appraisal.kind === 'done' ? <SensitivityView option={appraisal.option} /> : null}
    </div>
  )
}

function Answer({ appraisal }: { appraisal: Appraisal }) {
  if (appraisal.kind === 'done') return <FeasibilityFigures result={appraisal.result} />
  if (appraisal.kind === 'open') {
    return (
      <EmptyState
        icon="sum"
        title="先填方案数据"
        hint={`填好后马上显示结果。还缺：${appraisal.missing.join('、')}。`}
      />
    )
  }
  return (
    <div className="stack">
      <h2>这些数还不能用</h2>
      <ul className="feasibility-reasons">
        {appraisal.messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  )
}
