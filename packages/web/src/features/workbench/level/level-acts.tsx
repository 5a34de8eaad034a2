import { useWorkbench } from '../data/use-workbench.ts'
import { sameAsBefore, takenOverAll } from './from-survey.ts'
import type { Levels } from './use-levels.ts'

/** Fills many cells at once, each act one step of undo: what the survey has, what did not change. */
export function LevelActs({ levels }: { levels: Levels }) {
  const { edit, method } = useWorkbench()
  const computed = takenOverAll(levels, 'before', method)
  const computedAfter = takenOverAll(levels, 'after', method)
  const same = sameAsBefore(levels)
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
    </div>
  )
}
