import type { ExcelDifference } from '@qingshen/core/workbench/excel/excel-difference.schema'
import { useMemo, useState } from 'react'
import { formatCount } from '../../../shared/format/number-text.ts'
import { useWorkbench, useWorkbenchState } from '../data/use-workbench.ts'
import { acceptedEdits, differentRows, faultsOf, firstTaken, withNeeded } from './accepted-edits.ts'
import { IssueList } from './issue-list.tsx'
import { SheetDifferenceView } from './sheet-difference-view.tsx'

interface DifferenceViewProps {
  name: string
  difference: ExcelDifference
  onDrop: () => void
}

/** What a file would change, sheet by sheet; rows are taken one by one and go as one act that can be undone. */
export function DifferenceView({ name, difference, onDrop }: DifferenceViewProps) {
  const { edit, row, head, hurry } = useWorkbench()
  const [taken, setTaken] = useState<ReadonlySet<string>>(() => firstTaken(difference))
  const faults = useMemo(() => faultsOf(difference), [difference])
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const open = difference.sheets.flatMap(differentRows).filter((id) => !done.has(id))
  const going = withNeeded(difference, new Set(open.filter((id) => taken.has(id))))
  const accept = () => {
    const fresh = new Set([...going].filter((id) => !done.has(id)))
    edit(acceptedEdits(difference, fresh, { caseId: head.case, rowOf: row }), 'excel')
    setDone(new Set([...done, ...fresh]))
    hurry()
  }
  const take = (ids: readonly string[], isTaken: boolean) => {
    const after = new Set(taken)
    for (const id of ids) {
      if (isTaken) after.add(id)
      else after.delete(id)
    }
    setTaken(after)
  }
  const count = [...going].filter((id) => !done.has(id)).length
  return (
    <section className="stack" aria-label="与现有内容的差别">
      <h3>{name} 与现有内容的差别</h3>
      <IssueList issues={difference.issues} />
      {difference.sheets.map((sheet) => (
        <SheetDifferenceView key={sheet.sheet} difference={sheet} {...{ done, faults }} taken={going} onTake={take} />
      ))}
      <div className="row excel-foot">
        {open.length === 0 ? null : (
          <button type="button" className="button button-primary" disabled={count === 0} onClick={accept}>
            采用选中的 {formatCount(count)} 行
          </button>
        )}
        <button type="button" className="button" onClick={onDrop}>
          {open.length === 0 ? '关闭这个文件' : '放弃其余的'}
        </button>
        <AcceptedNote done={done.size} left={open.length} />
      </div>
    </section>
  )
}

function AcceptedNote({ done, left }: { done: number; left: number }) {
  const unsaved = useWorkbenchState((state) => state.unsaved)
  const saved = unsaved === 0 ? '已保存' : `还有 ${formatCount(unsaved)} 处正在保存`
  const rest = left === 0 ? '没有要处理的行了' : `还有 ${formatCount(left)} 行没有采用`
  return (
    <span role="status" className="quiet">
      {done === 0 ? (left === 0 ? '与现有内容没有差别。' : '') : `采用了 ${formatCount(done)} 行，${saved}；${rest}。`}
    </span>
  )
}
