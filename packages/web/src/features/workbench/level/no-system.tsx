import { EmptyState } from '../../../shared/ui/page-states.tsx'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import { OneSheet } from '../sheets-part.tsx'

/** Until a system is chosen: what will be here; values that were imported before are shown as they are. */
export function NoSystem({ refText }: { refText: string | null }) {
  const { mayEdit } = useWorkbench()
  const count = useRows('level_values').length
  return (
    <div className="stack">
      <EmptyState icon="gauge" {...(mayEdit ? forTeam(refText) : forReader(refText))} />
      {count === 0 ? null : <OneSheet sheet="level_values" />}
    </div>
  )
}

function forTeam(refText: string | null) {
  if (refText === null) {
    return {
      title: '先选评价指标体系',
      hint: '在上面选定本行业的清洁生产评价指标体系，这里就列出全部指标和各级的要求，边填边算出审核前后的等级。',
    }
  }
  return {
    title: '选定的指标体系找不到',
    hint: `审核里写的是“${refText}”，它没有发布，或者不在您可以查看的范围内。请在上面重新选定，或者重新导入。`,
  }
}

function forReader(refText: string | null) {
  if (refText === null) {
    return {
      title: '还没有选定评价指标体系',
      hint: '审核组选定本行业的清洁生产评价指标体系并填写以后，这里显示各项指标和审核前后的等级。',
    }
  }
  return {
    title: '选定的指标体系找不到',
    hint: `审核里写的是“${refText}”，它没有发布，或者不在您可以查看的范围内，这里算不出等级。请向审核组询问。`,
  }
}
