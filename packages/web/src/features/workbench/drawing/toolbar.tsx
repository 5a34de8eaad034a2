import type { ReactNode } from 'react'
import { Icon } from '../../../shared/ui/icon.tsx'
import { MenuButton } from '../../../shared/ui/menu-button.tsx'

export type ToolAct =
  | 'add_unit'
  | 'lay_out'
  | 'lay_out_all'
  | 'help'
  | 'full'
  | 'save_svg'
  | 'save_png'
  | 'fit'
  | 'zoom_in'
  | 'zoom_out'

interface ToolbarProps {
  readonly isReadOnly: boolean
  readonly isDrawing: boolean
  readonly isFull: boolean
  readonly canSave: boolean
  readonly onAct: (act: ToolAct) => void
  readonly children: ReactNode
}

const LAYOUTS = [
  { id: 'lay_out', label: '排列没有人放过的工序' },
  { id: 'lay_out_all', label: '全部重新排列（可撤销）' },
]
const PICTURES = [
  { id: 'save_svg', label: 'SVG 图（可继续编辑）' },
  { id: 'save_png', label: 'PNG 图（两倍清晰）' },
]

/** What can be done with the drawing. */
export function Toolbar({ isReadOnly, isDrawing, isFull, canSave, onAct, children }: ToolbarProps) {
  return (
    <div className="drawing-tools row no-print">
      {isReadOnly || !isDrawing ? null : (
        <>
          <button type="button" className="button" aria-keyshortcuts="N" onClick={() => onAct('add_unit')}>
            加工序
          </button>
          <MenuButton label="排列" items={LAYOUTS} onChoose={(id) => onAct(id as ToolAct)} />
        </>
      )}
      {children}
      {canSave ? <MenuButton label="导出" items={PICTURES} onChoose={(id) => onAct(id as ToolAct)} /> : null}
      {isDrawing ? (
        <span className="row drawing-zoom">
          <button type="button" className="button" aria-label="缩小" onClick={() => onAct('zoom_out')}>
            −
          </button>
          <button type="button" className="button" onClick={() => onAct('fit')}>
            全图
          </button>
          <button type="button" className="button" aria-label="放大" onClick={() => onAct('zoom_in')}>
            +
          </button>
        </span>
      ) : null}
      <button type="button" className="button" aria-pressed={isFull} onClick={() => onAct('full')}>
        {isFull ? '退出全屏' : '全屏'}
      </button>
      <button type="button" className="button-icon" aria-label="快捷键和画法" onClick={() => onAct('help')}>
        <Icon name="question" size={18} />
      </button>
    </div>
  )
}
