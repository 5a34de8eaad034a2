import { useWorkbench } from '../data/use-workbench.ts'
import { allListed, sameAsBefore, takenOverAll } from './many-values.ts'
import type { Levels } from './use-levels.ts'

/** Fills many cells at once, each act one step of undo: what the survey has, what did not change. */
export function LevelActs({ levels }: { levels: Levels }) {
  const { edit, method, head } = useWorkbench()
  const computed = takenOverAll(levels, 'before', method)
  const computedAfter = takenOverAll(levels, 'after', method)
  const same = sameAsBefore(levels)
  const unlisted = allListed(levels, head.case)
  const taken = [...computed, ...computedAfter]
  return (
    <div className="row">
      {taken.length === 0 ? null : (
        <button type="button" className="button" onClick={() => edit(taken)}>
          取用历年数据（{taken.length} 格）
        </button>
      )}
      {same.length === 0 ? null : (
        <button
          type="button"
          className="button"
          title="审核后没有填的指标，都填上审核前的数值；可以撤销"
          onClick={() => edit(same)}
        >
          其余与审核前相同（{same.length} 项）
        </button>
      )}
      {unlisted.length === 0 ? null : (
        <button
          type="button"
          className="button"
          title="给每项指标建一行，再用右上角的 Excel 导出，就可以在表格里填好后导回；可以撤销"
          onClick={() => edit(unlisted)}
        >
          为 Excel 列出全部指标（{unlisted.length} 行）
        </button>
      )}
    </div>
  )
}
