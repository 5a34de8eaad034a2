import { SidePanel } from '../../../shared/ui/side-panel.tsx'

const KEYS = [
  ['Tab / Shift Tab', '到下一个、上一个工序'],
  ['Alt ↓ / Alt ↑', '到这个工序的下一股、上一股流股'],
  ['Alt → / Alt ←', '从流股到它去往、来自的工序'],
  ['方向键', '移动选中的工序一格；加 Shift 移动四格；没有选中时移动画面'],
  ['Enter', '打开选中的工序或者流股，填写数值'],
  ['N', '加一个工序'],
  ['F', '从选中的工序加一股出料，在旁边选它去往哪里'],
  ['Delete', '删除选中的工序或者流股，可以撤销'],
  ['Ctrl Z / Ctrl Y', '撤销、恢复'],
  ['/', '查找工序和流股'],
  ['+ / − / 0', '放大、缩小、显示全图'],
  ['Esc，然后 Tab', '取消选中，离开画布'],
  ['?', '打开这一页'],
] as const

const MOUSE = [
  ['拖工序右边的圆点', '画一股出料：拖到另一个工序上，或者拖到空白处表示离开全厂'],
  ['拖工序左边的圆点', '画一股从厂外进入的料：拖到空白处'],
  ['点箭头', '填写实测值'],
  ['拖工序', '改变位置，自动对齐网格；以后自动布局不再动它'],
  ['Shift 加拖动', '框选多个工序'],
  ['滚轮、拖空白处', '缩放、移动画面'],
] as const

/** All keys and gestures of the drawing. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <SidePanel title="快捷键和画法" onClose={onClose}>
      <div className="stack">
        <KeyTable title="键盘" lines={KEYS} />
        <KeyTable title="鼠标和触屏" lines={MOUSE} />
        <p className="quiet">不方便画图的，可以在“审核”的各张表里填写同样的内容，图会自动画出来。</p>
      </div>
    </SidePanel>
  )
}

function KeyTable({ title, lines }: { title: string; lines: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys-help">
        {lines.map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
