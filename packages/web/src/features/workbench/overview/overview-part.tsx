import './overview.css'
import './overview-print.css'
import '../../../shared/ui/record/notes.css'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { useAddress } from '../../../shared/address/use-address.ts'
import { instantText } from '../../../shared/format/date-text.ts'
import { Icon } from '../../../shared/ui/icon.tsx'
import { EmptyState, LoadingSkeleton } from '../../../shared/ui/page-states.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { BalanceSection } from './balance-section.tsx'
import { EffectsSection } from './effects-section.tsx'
import { FindingsSection } from './findings-section.tsx'
import { Go } from './go.tsx'
import { LevelSection } from './level-section.tsx'
import { MoneySection } from './money-section.tsx'
import { OptionsSection } from './options-section.tsx'
import { ProgressSection } from './progress-section.tsx'
import { TargetsSection } from './targets-section.tsx'
import { useOverview } from './use-overview.ts'

/** The whole audit on one page, computed from what is entered; every number opens the part it comes from. */
export function OverviewPart() {
  const { overview, hasNoSystem, retry } = useOverview()
  const isFrozen = useAddress()[0]['version'] !== undefined
  if (overview === null) return <LoadingSkeleton rows={10} what="审核总览" />
  if (overview.isEmpty) {
    return (
      <EmptyState
        icon="gauge"
        title="还没有可以汇总的数据"
        hint="填写以后，这里是整个审核的一页总览：进度、水平、平衡、方案、投资和效果、目标、检查发现。"
        action={<Go tab="progress">从进度开始</Go>}
      />
    )
  }
  return (
    <div className={isFrozen ? 'overview overview-frozen' : 'overview'}>
      <OverviewHead isFrozen={isFrozen} />
      {hasNoSystem ? (
        <p className="overview-note" role="note">
          没有读到所选的评价指标体系和以前各轮的效果：水平暂时算不出来，每年的效果没有扣除以前已经计算的；别的数字不受影响。{' '}
          <button type="button" className="button-link" onClick={retry}>
            再读一次
          </button>
        </p>
      ) : null}
      <div className="overview-grid">
        <ProgressSection overview={overview} />
        <LevelSection overview={overview} isUnread={hasNoSystem} />
        <BalanceSection overview={overview} />
        <OptionsSection overview={overview} />
        <MoneySection overview={overview} />
        <EffectsSection overview={overview} />
        <TargetsSection overview={overview} />
        <FindingsSection overview={overview} />
      </div>
    </div>
  )
}

/** Whose audit it is and when; printed it is all that says so. */
function OverviewHead({ isFrozen }: { isFrozen: boolean }) {
  const { head } = useWorkbench()
  const mode = head.mode === null ? '审核方式未定' : AUDIT_MODES.label(head.mode)
  const now = instantText(Temporal.Now.instant().toString())
  return (
    <header className="row between overview-head">
      <div>
        <p className="overview-name">{head.name}</p>
        <p>
          清洁生产审核总览 · {head.year} 年 · {head.lawTitle} · {mode}
        </p>
        <p className="quiet">{isFrozen ? '按随报告定稿的审核数据计算' : `按审核数据即时计算，${now}`}</p>
      </div>
      <button type="button" className="button no-print" onClick={() => window.print()}>
        <Icon name="print" />
        打印
      </button>
    </header>
  )
}
