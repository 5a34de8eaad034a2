import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { STEP_STATES } from '@qingshen/core/vocabulary/workbench-codes'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { today } from '../../../shared/format/date-text.ts'
import { ClauseChip } from '../../../shared/ui/clause/clause-chip.tsx'
import { countdownSign } from '../../../shared/ui/countdown.tsx'
import { Icon } from '../../../shared/ui/icon.tsx'
import type { StateSign } from '../../../shared/ui/state-tag.tsx'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { keyId } from '../data/key-id.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import type { TypedRow } from '../grid/judge-typed.ts'
import { tabOf } from '../parts.ts'
import { RowFields } from '../row/row-fields.tsx'
import type { TrackedStep } from '@qingshen/core/workbench/step-progress'
import { isFinished } from '@qingshen/core/workbench/step-progress'

const SIGNS: Readonly<Record<string, Omit<StateSign, 'word'>>> = {
  open: { icon: 'minus', tone: 'neutral' },
  doing: { icon: 'clock', tone: 'active' },
  done: { icon: 'check', tone: 'good' },
  not_needed: { icon: 'dot', tone: 'neutral' },
}

const NEEDS = { required: '必做', optional: '可选', left_out: '这种审核方式不要求' } as const

function stateSign(state: string): StateSign {
  const sign = SIGNS[state] ?? { icon: 'minus', tone: 'neutral' }
  return { ...sign, word: STEP_STATES.is(state) ? STEP_STATES.label(state) : state }
}

/** One step: whether it is required, how far it is, whose it is; its guidance and fields behind it. */
export function StepLine({ tracked }: { tracked: TrackedStep }) {
  const [isOpen, setIsOpen] = useState(false)
  const { step, row } = tracked
  const { owner, due_on: due } = row?.fields ?? {}
  const isLate = due !== undefined && !isFinished(tracked)
  return (
    <details
      className="step"
      data-need={step.needed}
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <Icon name="right" size={14} />
        <span className="step-number">{step.number}</span>
        <span className="step-title">{step.title}</span>
        <span className="row step-signs">
          <span className="quiet">{NEEDS[step.needed]}</span>
          {owner === undefined ? null : <span className="quiet">{owner}</span>}
          {isLate ? <StateTag {...countdownSign(due, today())} /> : null}
          <StateTag {...stateSign(row?.fields['state'] ?? 'open')} />
        </span>
      </summary>
      {isOpen ? <StepBody tracked={tracked} /> : null}
    </details>
  )
}

function StepBody({ tracked: { step, row } }: { tracked: TrackedStep }) {
  const { head, mayWrite } = useWorkbench()
  const sheet = findSheet('steps')
  if (sheet === undefined) return null
  const own: TypedRow = {
    id: row?.id ?? keyId(head.case, 'steps', step.id),
    sheet,
    create: { set: { step: step.id }, position: Number(step.number) * 10 },
  }
  const sheets = step.sheets.flatMap((id): Sheet | readonly Sheet[] => findSheet(id) ?? [])
  return (
    <div className="stack step-body">
      <div className="stack tight">
        <p>{step.guidance}</p>
        <p className="quiet">
          佐证：{step.evidence}
          {step.wording === 'own' ? '（做法说明由本软件编写，不是文件原文）' : ''}
        </p>
        <p className="row">
          {step.clauses.map((clause) => (
            <ClauseChip key={clause} clause={clause} />
          ))}
          {sheets.map((one) => (
            <Link
              key={one.id}
              to="/workbench/$case"
              params={{ case: head.case }}
              search={{ tab: tabOf(one.id), sheet: one.id }}
              className="button"
            >
              {mayWrite(one) ? '填' : '看'}“{one.title}”
            </Link>
          ))}
        </p>
      </div>
      <RowFields row={own} columns={sheet.columns.filter(({ id }) => id !== 'step')} />
    </div>
  )
}
