import type { Conflict } from '../held-values.tsx'
import { ConflictLine } from '../held-values.tsx'
import { useWorkbenchState } from '../data/use-workbench.ts'
import { SaveState } from '../save-state.tsx'

/**
 * What keeps the row of a drawer from being saved, and what to do: the head of the page, where this stands too, lies behind
 * the drawer. Nothing while saving goes on by itself.
 */
export function PanelSaving({ id }: { id: string }) {
  const saving = useWorkbenchState((state) => state.saving.kind)
  const held = useWorkbenchState((state) => state.held)
  const conflicts = held.filter((one): one is Conflict => one.id === id && one.held.kind === 'conflict')
  const goesOn = saving === 'idle' || saving === 'sending'
  if (goesOn && conflicts.length === 0) return null
  return (
    <div className="panel-saving stack tight">
      {goesOn ? null : <SaveState label="填写内容的保存情况" />}
      {conflicts.length === 0 ? null : (
        <section className="stack tight" aria-label="这里的冲突">
          <strong>有 {conflicts.length} 处别人同时改过，请选一个</strong>
          {conflicts.map((conflict) => (
            <ConflictLine key={String(conflict.field)} conflict={conflict} />
          ))}
        </section>
      )}
    </div>
  )
}
