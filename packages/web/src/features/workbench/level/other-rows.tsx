import { useSpotOfAddress } from '../grid/use-spot-of-address.ts'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import { usePanel } from '../../../shared/address/use-panel.ts'
import type { Levels } from './use-levels.ts'

/** Rows that belong to no indicator of the system, or to one that has a row already: they do not count. */
export function OtherRows({ levels }: { levels: Levels }) {
  const { mayEdit, edit } = useWorkbench()
  const { open } = usePanel()
  const rows = useRows('level_values')
  const used = new Set(levels.before.lines.flatMap(({ row }) => (row === null ? [] : [row.id])))
  const others = rows.filter(({ id }) => !used.has(id))
  useSpotOfAddress(others)
  if (others.length === 0) return null
  return (
    <section className="card stack tight" aria-label="没有计入的行">
      <h3>没有计入的行（{others.length}）</h3>
      <p className="quiet">编号不在选定的体系里，或者同一项指标填了两行。请核对编号；多余的请删去。</p>
      <ul className="plain-list level-systems">
        {others.map(({ id, fields }) => (
          <li key={id} id={`other/${id}/indicator`} data-cell="" tabIndex={-1} className="row between">
            <span>
              {[fields['indicator'] ?? '（没有编号）', fields['name'] ?? ''].join(' ')}
              <span className="quiet">{valuesText(fields)}</span>
            </span>
            <span className="row">
              <button type="button" className="button-link" onClick={() => open('row', id)}>
                打开
              </button>
              {mayEdit ? (
                <button
                  type="button"
                  className="button-link"
                  onClick={() => edit([{ id, sheet: 'level_values', remove: true }])}
                >
                  删除
                </button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function valuesText({ before = '空', after = '空' }: Readonly<Record<string, string>>): string {
  return `（审核前 ${before}，审核后 ${after}）`
}
