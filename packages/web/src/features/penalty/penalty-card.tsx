import type { Abilities } from '@qingshen/contracts/wire'
import type { PenaltyView } from '@qingshen/contracts/penalty.schema'
import { BREACHES } from '@qingshen/core/vocabulary/breach'
import { usePanel } from '../../shared/address/use-panel.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { penaltySign, sumText } from './penalty-signs.ts'

/** One decision with its article, sum, and where it was made known. */
export function PenaltyCard({ penalty, abilities }: { penalty: PenaltyView; abilities: Abilities }) {
  const { open } = usePanel()
  return (
    <article className="card stack tight" aria-label={penalty.number}>
      <div className="row between">
        <h3>{penalty.number}</h3>
        <StateTag {...penaltySign(penalty)} />
      </div>
      <DescriptionList
        items={[
          { term: '违法行为', value: `${BREACHES.label(penalty.breach)}（${penalty.actOn}）` },
          { term: '决定', value: `${penalty.decidedOn} ${penalty.office}` },
          { term: '依据', value: <Basis penalty={penalty} /> },
          ...(penalty.comparison === null ? [] : [{ term: '适用的理由', value: penalty.comparison }]),
          { term: '处理', value: penalty.measure },
          { term: '罚款', value: sumText(penalty.amount) },
          ...(penalty.payBy === null ? [] : [{ term: '缴纳期限', value: penalty.payBy }]),
          { term: '事实和理由', value: <span className="long-text">{penalty.reason}</span> },
          { term: '决定书', value: <EvidenceLine evidence={penalty.evidence} /> },
          ...(penalty.settledNote === null ? [] : [{ term: '履行', value: penalty.settledNote }]),
          {
            term: '向社会公布',
            value:
              penalty.publications.length === 0
                ? '还没有登记'
                : penalty.publications.map(({ place, onDay }) => `${onDay} ${place}`).join('；'),
          },
        ]}
      />
      <div className="row">
        {penalty.settledOn === null ? (
          <AbilityButton
            ability={withReasons(penalty.settle)}
            label="登记履行完毕"
            onClick={() => open('settle', penalty.id)}
          />
        ) : null}
        <AbilityButton
          ability={withReasons(abilities['makeKnown'])}
          label="登记向社会公布"
          onClick={() => open('known', penalty.id)}
        />
      </div>
    </article>
  )
}

function Basis({ penalty }: { penalty: PenaltyView }) {
  return (
    <span className="row">
      <ClauseChip clause={penalty.article.clause} />
      {penalty.via === null ? null : <ClauseChip clause={penalty.via.clause} />}
      <span className="quiet">{penalty.basis === 'act_day' ? '行为时的规定' : '作出决定时的规定'}</span>
    </span>
  )
}
