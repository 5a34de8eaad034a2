import { StateTag } from '../../../shared/ui/state-tag.tsx'

interface SystemFactsProps {
  system: {
    readonly kind: 'levels' | 'ratio'
    readonly source: string
    readonly isFictitious: boolean
    readonly rows: number
    readonly unverified: number
  }
}

/** What one should know of a system before judging by it: of which kind, whence, how much was compared with the print. */
export function SystemFacts({ system: { kind, source, isFictitious, rows, unverified } }: SystemFactsProps) {
  return (
    <div className="stack tight">
      <p className="row level-facts">
        <span className="quiet">
          {kind === 'ratio' ? '比值型' : '分三级'} · {rows} 项指标
        </span>
        {isFictitious ? <StateTag icon="alert" word="虚构，只供教学" tone="warn" /> : null}
        {isFictitious ? null : unverified === 0 ? (
          <StateTag icon="check" word="全部与原文核对过" tone="good" />
        ) : (
          <StateTag icon="question" word={`${rows - unverified} 项核对过，${unverified} 项没有`} tone="unknown" />
        )}
      </p>
      {source === '' ? null : <p className="quiet">{source}</p>}
    </div>
  )
}
