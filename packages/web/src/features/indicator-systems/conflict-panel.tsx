import type { DraftConflict } from '@qingshen/core/indicator/draft/merge-drafts'

interface ConflictPanelProps {
  conflicts: readonly DraftConflict[]
  onChoose: (cell: string, whose: 'mine' | 'theirs') => void
}

/** Cells that two people changed, side by side; nothing is saved until each is chosen. */
export function ConflictPanel({ conflicts, onChoose }: ConflictPanelProps) {
  return (
    <section
      id="system-conflicts"
      tabIndex={-1}
      className="card stack system-conflicts"
      role="alert"
      aria-label="两人都改了的地方"
    >
      <h2>有 {conflicts.length} 处您和别人都改了</h2>
      <p className="quiet">不同的地方已经合在一起。下面各处请选用谁的，选完自动保存。</p>
      <ul className="system-conflict-list">
        {conflicts.map(({ cell, where, field, mine, theirs }) => (
          <li key={cell}>
            <h3>
              {where}，{field}
            </h3>
            <div className="system-conflict-sides">
              <Side title="我的" text={mine} of={`${where}，${field}`} onChoose={() => onChoose(cell, 'mine')} />
              <Side title="别人的" text={theirs} of={`${where}，${field}`} onChoose={() => onChoose(cell, 'theirs')} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface SideProps {
  title: string
  text: string
  of: string
  onChoose: () => void
}

function Side({ title, text, of, onChoose }: SideProps) {
  return (
    <div className="stack system-conflict-side">
      <span className="quiet">{title}</span>
      <p>{text === '' ? '（空）' : text}</p>
      <button type="button" className="button" aria-label={`用${title}：${of}`} onClick={onChoose}>
        用{title}
      </button>
    </div>
  )
}
