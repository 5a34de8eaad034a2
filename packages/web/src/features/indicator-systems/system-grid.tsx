import type { RowField } from '@qingshen/core/indicator/draft/draft-fields'
import type { DraftSums } from '@qingshen/core/indicator/draft/draft-sums'
import { draftSums } from '@qingshen/core/indicator/draft/draft-sums'
import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { grouped } from '@qingshen/core/kernel/grouped'
import type { Issue } from '@qingshen/core/kernel/issue'
import { useMemo } from 'react'
import { addGroup, setVerified } from './draft-edits.ts'
import { GroupTable } from './group-table.tsx'
import { SumSign } from './sum-sign.tsx'
import type { SystemEditor } from './use-system-draft.ts'

const LEVEL_FIELDS: readonly RowField[] = [
  'id',
  'title',
  'unit',
  'weight',
  'I',
  'II',
  'III',
  'direction',
  'limiting',
  'verified',
  'note',
]
const RATIO_FIELDS: readonly RowField[] = [
  'id',
  'title',
  'unit',
  'weight',
  'benchmark',
  'direction',
  'verified',
  'note',
]
const POINT_FIELDS: readonly RowField[] = ['id', 'title', 'weight', 'verified', 'note']

interface SystemGridProps {
  draft: SystemDraft
  /** Null where nothing can be changed. */
  editor: SystemEditor | null
  issues: readonly Issue[]
}

/** All groups with their indicators, the check sums beside the weights. */
export function SystemGrid({ draft, editor, issues }: SystemGridProps) {
  const sums = useMemo(() => draftSums(draft), [draft])
  const findings = useMemo(() => grouped(issues, ({ pointer }) => placeOf(pointer)), [issues])
  const change = editor?.change ?? null
  return (
    <div className="stack">
      <GridHead draft={draft} sums={sums} change={change} />
      {draft.groups.map((group, at) => (
        <GroupTable
          key={group.key}
          at={at}
          kind={draft.kind}
          group={group}
          fields={draft.kind === 'levels' ? LEVEL_FIELDS : group.part === 'qualitative' ? POINT_FIELDS : RATIO_FIELDS}
          sum={draft.kind === 'levels' ? sums.within[at] : undefined}
          findings={findings}
          change={change}
        />
      ))}
      {change === null ? null : <AddGroups kind={draft.kind} change={change} />}
    </div>
  )
}

/** The line, or the cell of a group, that a finding is about. */
function placeOf(pointer: string): string {
  return /^\/groups\/\d+\/indicators\/\d+/.exec(pointer)?.[0] ?? pointer
}

interface GridHeadProps {
  draft: SystemDraft
  sums: DraftSums
  change: SystemEditor['change'] | null
}

function GridHead({ draft: { groups }, sums, change }: GridHeadProps) {
  return (
    <div className="row between">
      <div id="field-groups" tabIndex={-1} className="row">
        {sums.groups === null ? null : (
          <SumSign
            label="各一级指标权重之和"
            sum={sums.groups}
            whole="1"
            weights={groups}
            group={null}
            change={change}
          />
        )}
        {sums.halves === null ? null : (
          <>
            <SumSign label="定量部分分值之和" sum={sums.halves.quantitative} whole="100" />
            <SumSign label="定性部分分值之和" sum={sums.halves.qualitative} whole="100" />
          </>
        )}
      </div>
      {change === null || groups.length === 0 ? null : (
        <span className="row">
          <button type="button" className="button" onClick={() => change(setVerified(true))}>
            全部标为已与原文核对
          </button>
          <button type="button" className="button" onClick={() => change(setVerified(false))}>
            全部标为未核对
          </button>
        </span>
      )}
    </div>
  )
}

function AddGroups({ kind, change }: { kind: SystemDraft['kind']; change: SystemEditor['change'] }) {
  const parts =
    kind === 'levels'
      ? ([['', '添加一级指标']] as const)
      : ([
          ['quantitative', '添加定量的一级指标'],
          ['qualitative', '添加定性的一级指标'],
        ] as const)
  return (
    <p className="row">
      {parts.map(([part, label]) => (
        <button key={part} type="button" className="button" onClick={() => change(addGroup(part))}>
          {label}
        </button>
      ))}
    </p>
  )
}
