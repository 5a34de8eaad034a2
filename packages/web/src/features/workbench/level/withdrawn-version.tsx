import type { WithdrawnSystem } from '@qingshen/core/workbench/level/withdrawn-system.schema'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../data/use-workbench.ts'

interface WithdrawnVersionProps {
  withdrawn: WithdrawnSystem
  /** Whether a later version is offered beside it. */
  hasNewer: boolean
}

/** That the chosen version was withdrawn: when, by whom, why, that the level is still reckoned by it, and what to do. */
export function WithdrawnVersion({ withdrawn, hasNewer }: WithdrawnVersionProps) {
  const { mayEdit } = useWorkbench()
  const { number, owner, withdrawnBy, withdrawnOn, reason } = withdrawn
  return (
    <section className="card stack tight level-newer" aria-label="已停用的一版">
      <h3 className="row">
        <StateTag icon="alert" word={`第 ${number} 版已停用`} tone="warn" />
        <span>
          {owner}的{withdrawnBy} {withdrawnOn} 停用
        </span>
      </h3>
      <p>停用的原因：{reason === '' ? '没有写明' : reason}</p>
      <p className="quiet">
        等级仍按采用的这一版计算，已经填的数值都在。{hasNewer ? '新的一版在下面。' : '停用后没有新的一版。'}
        {mayEdit
          ? `${hasNewer ? '可以改用新的一版，' : '请点“换一个体系”另选；没有可选的，向发布的部门询问。'}继续用的，请在“采用的理由”里说明。`
          : '换不换由审核组决定。'}
      </p>
    </section>
  )
}
