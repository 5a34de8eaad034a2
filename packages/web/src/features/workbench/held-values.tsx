import { findSheet } from '@qingshen/core/workbench/all-sheets'
import { Link } from '@tanstack/react-router'
import { instantText } from '../../shared/format/date-text.ts'
import { Icon } from '../../shared/ui/icon.tsx'
import type { HeldValue } from './data/pending.ts'
import { useWorkbench, useWorkbenchState } from './data/use-workbench.ts'
import { useFieldWords } from './grid/use-field-words.ts'
import { tabOf } from './parts.ts'

/** Everything that is kept back: values in conflict to decide on, and values that could not be read. */
export function HeldValues() {
  const held = useWorkbenchState((state) => state.held)
  const isRead = useWorkbenchState((state) => state.reading.kind === 'ready')
  // Before the rows are there nobody can tell what stands on the other side.
  if (!isRead) return null
  return (
    <>
      <Conflicts conflicts={held.filter((value): value is Conflict => value.held.kind === 'conflict')} />
      <Refused values={held.filter((value): value is Refusal => value.held.kind === 'refused')} />
    </>
  )
}

type Refusal = HeldValue & { held: { kind: 'refused' } }

/** Values that were not taken, each with its sentence and the way to its cell. */
function Refused({ values }: { values: readonly Refusal[] }) {
  const { head, dropHeld } = useWorkbench()
  const words = useFieldWords()
  if (values.length === 0) return null
  return (
    <details className="card refused-list no-print">
      <summary>
        <Icon name="alert" /> 有 {values.length} 处填写的内容没有保存，须改正
      </summary>
      <ul className="plain-list">
        {values.map(({ id, sheet, field, mine, held }) => (
          <li key={`${id}${field}`} className="row">
            <Link
              to="/workbench/$case"
              params={{ case: head.case }}
              search={{ tab: tabOf(sheet), sheet, row: id, ...(field === null ? {} : { field }) }}
            >
              {findSheet(sheet)?.title ?? sheet} · {words.rowName(id)}
            </Link>
            <span>“{mine}”</span>
            <span className="overdue-text">{held.message}</span>
            <button type="button" className="button-link" onClick={() => dropHeld(id, field)}>
              不要了
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

export type Conflict = HeldValue & { held: { kind: 'conflict' } }

/** Values that somebody else changed while they were being typed: both side by side, one is chosen, none is lost. */
function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  if (conflicts.length === 0) return null
  return (
    <section className="card stack conflict-list" aria-label="冲突">
      <h2>
        <Icon name="alert" /> 有 {conflicts.length} 处别人同时改过，请选一个
      </h2>
      <p className="quiet">表里现在是对方的内容。您填写的内容还在这里，没有丢失；也可以回到那一格另填一个。</p>
      <ul className="plain-list">
        {conflicts.map((conflict) => (
          <li key={`${conflict.id}${conflict.field}`}>
            <ConflictLine conflict={conflict} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One value that two people typed: both, and a button for each. */
export function ConflictLine({ conflict }: { conflict: Conflict }) {
  const { row, edit, dropHeld } = useWorkbench()
  const words = useFieldWords()
  const { id, sheet, field, mine, held } = conflict
  const present = row(id)
  const column = findSheet(sheet)?.columns.find((one) => one.id === field)
  const theirs = field === null ? null : (present?.fields[field] ?? null)
  const place = `${findSheet(sheet)?.title ?? sheet} · ${words.rowName(id)}${column === undefined ? '' : ` · ${column.title}`}`
  const shown = (value: string | null) =>
    column === undefined ? null : words.text(column, value ?? undefined) || '（空）'
  const isGone = present?.removed === true
  const keepMine = () =>
    field === null
      ? edit([{ id, sheet, remove: mine === 'yes' }])
      : edit([{ id, sheet, set: { [field]: mine }, ...(isGone ? { remove: false } : {}) }])
  return (
    <div className="conflict stack tight">
      <strong>{place}</strong>
      <dl className="conflict-sides">
        <div>
          <dt>您的</dt>
          <dd>{field === null ? '删除这一行' : shown(mine)}</dd>
        </div>
        <div>
          <dt>
            {held.by}
            {held.at === '' ? '' : `，${instantText(held.at)}`}
          </dt>
          <dd>{isGone ? '已经删除这一行' : field === null ? '改过这一行' : shown(theirs)}</dd>
        </div>
      </dl>
      <div className="row">
        <button type="button" className="button" onClick={keepMine}>
          {isGone && field !== null ? '恢复这一行，用我的' : '用我的'}
        </button>
        <button type="button" className="button" onClick={() => dropHeld(id, field)}>
          用对方的
        </button>
      </div>
    </div>
  )
}
