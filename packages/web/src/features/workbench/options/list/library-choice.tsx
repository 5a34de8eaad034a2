import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import { SidePanel } from '../../../../shared/ui/side-panel.tsx'

/** Options of the library to take over. */
export function LibraryChoice({ onClose }: { onClose: () => void }) {
  return (
    <SidePanel title="从方案库添加方案" onClose={onClose}>
      <EmptyState title="方案库里还没有方案" hint="可以先从原因、现场问题或者落后指标添加。" />
    </SidePanel>
  )
}
