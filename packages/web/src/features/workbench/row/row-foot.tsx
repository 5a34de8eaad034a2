import type { Sheet } from '@qingshen/core/workbench/sheet'
import { CommentThread } from '../comments/comment-thread.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { PanelSaving } from './panel-saving.tsx'
import { RowHistory } from './row-history.tsx'

interface RowFootProps {
  id: string
  sheet: Sheet
  /** What one row of the sheet is called on the button: 这一行, 这个方案. */
  what?: string
  onRemoved: () => void
}

/** What can be done with a row as a whole: take it away, speak about it, see who changed what when, what keeps it from being saved. */
export function RowFoot({ id, sheet, what = '这一行', onRemoved }: RowFootProps) {
  const { edit, mayWrite, row } = useWorkbench()
  const isRemoved = row(id)?.removed === true
  const remove = () => {
    edit([{ id, sheet: sheet.id, remove: !isRemoved }])
    if (!isRemoved) onRemoved()
  }
  return (
    <>
      {mayWrite(sheet) ? (
        <div>
          <button type="button" className="button" onClick={remove}>
            {isRemoved ? `恢复${what}` : `删除${what}`}
          </button>
        </div>
      ) : null}
      <section className="stack" aria-label="意见">
        <h3>意见</h3>
        <CommentThread row={id} />
      </section>
      <RowHistory id={id} />
      <PanelSaving id={id} />
    </>
  )
}
