import './tasks.css'
import type { TaskStep, Tasks } from '@qingshen/contracts/tasks.operations'
import { loadTasks } from '@qingshen/contracts/tasks.operations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { useSession } from '../../shared/session/session.ts'
import { caseStateSign } from '../../shared/ui/case/case-signs.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { OverdueAreas } from './overdue-areas.tsx'
import { AskedItem, CaseItem, ObligationItem } from './task-items.tsx'
import { TaskSection } from './task-section.tsx'

/** What waits for an officer's office, the most urgent first, and what is late in its area. */
export function TasksPage() {
  const tasks = useQuery({ queryKey: ['tasks'], queryFn: () => call(loadTasks, {}) })
  const office = useSession()?.posting?.office?.name
  return (
    <div className="stack">
      <header className="row">
        <h1>我的事项</h1>
        <span className="quiet">{office}</span>
      </header>
      <QueryView query={tasks} what="我的事项">
        {(found) => (
          <>
            <TaskNumbers tasks={found} />
            <TaskLists tasks={found} />
            <OverdueAreas />
          </>
        )}
      </QueryView>
    </div>
  )
}

function TaskNumbers({ tasks }: { tasks: Tasks }) {
  const waiting = tasks.steps.reduce((sum, { count }) => sum + count, 0)
  return (
    <ul className="task-numbers" aria-label="汇总">
      <NumberItem label="等本机构办理的案件" value={waiting} />
      <NumberItem label="待答复的延期申请" value={tasks.extensions.count} />
      <NumberItem label="待核实的公布" value={tasks.disclosures.count} />
      <NumberItem label="待答复的保密申请" value={tasks.secrets.count} />
      <NumberItem label="本机构逾期的义务" value={tasks.overdue.count} isLate={tasks.overdue.count > 0} />
      <li>
        <Link to="/cases" search={{ due: 'overdue' }} className="card">
          <span className="task-number" data-late={tasks.overdueCases > 0}>
            {formatCount(tasks.overdueCases)}
          </span>
          <span>管理范围内逾期的案件</span>
        </Link>
      </li>
    </ul>
  )
}

function NumberItem({ label, value, isLate = false }: { label: string; value: number; isLate?: boolean }) {
  return (
    <li>
      <div className="card">
        <span className="task-number" data-late={isLate}>
          {formatCount(value)}
        </span>
        <span>{label}</span>
      </div>
    </li>
  )
}

function TaskLists({ tasks }: { tasks: Tasks }) {
  const { overdue, dueSoon, extensions, disclosures, secrets, steps } = tasks
  const all = overdue.count + dueSoon.count + extensions.count + disclosures.count + secrets.count + steps.length
  if (all === 0) {
    return (
      <EmptyState
        icon="check"
        title="现在没有等本机构办理的事项"
        hint="企业提交报告、申请延期、公布信息，或者本机构的期限临近时，会列在这里。"
      />
    )
  }
  return (
    <>
      <TaskSection title="本机构已经逾期的义务" count={overdue.count} items={overdue.items} itemKey={({ id }) => id}>
        {(item) => <ObligationItem item={item} />}
      </TaskSection>
      <TaskSection title="待答复的延期申请" count={extensions.count} items={extensions.items} itemKey={({ id }) => id}>
        {(item) => <AskedItem item={item} tab="duties" />}
      </TaskSection>
      <TaskSection title="待答复的保密申请" count={secrets.count} items={secrets.items} itemKey={({ id }) => id}>
        {(item) => <AskedItem item={item} tab="disclosure" />}
      </TaskSection>
      <TaskSection title="待核实的公布" count={disclosures.count} items={disclosures.items} itemKey={({ id }) => id}>
        {(item) => <AskedItem item={item} tab="disclosure" />}
      </TaskSection>
      {steps.map((step) => (
        <TaskSection
          key={step.event}
          title={step.title}
          count={step.count}
          items={step.cases}
          itemKey={({ id }) => id}
          more={<StepMore step={step} />}
        >
          {(row) => <CaseItem row={row} />}
        </TaskSection>
      ))}
      <TaskSection title="本机构即将到期的义务" count={dueSoon.count} items={dueSoon.items} itemKey={({ id }) => id}>
        {(item) => <ObligationItem item={item} />}
      </TaskSection>
    </>
  )
}

/** The way to all cases of a step, by where they stand. */
function StepMore({ step }: { step: TaskStep }) {
  return (
    <span className="row">
      {step.states.map(({ state, kind, count }) => (
        <Link key={`${state} ${kind}`} to="/cases" search={{ state, kind }} className="row">
          <StateTag {...caseStateSign(state)} />
          全部 {formatCount(count)} 件
        </Link>
      ))}
    </span>
  )
}
