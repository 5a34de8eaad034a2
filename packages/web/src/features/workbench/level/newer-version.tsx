import type { NewerSystem } from '@qingshen/core/workbench/level/newer-system.schema'
import type { UnfitRow } from '@qingshen/core/workbench/level/newer-version'
import { unfitRows } from '@qingshen/core/workbench/level/newer-version'
import { Link } from '@tanstack/react-router'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useWorkbench, useWorkbenchData } from '../data/use-workbench.ts'

/** What was taken: the version it was before, and the rows that did not fit when it was taken. */
export interface TakenVersion {
  readonly from: string
  readonly newer: NewerSystem
  readonly unfit: readonly UnfitRow[]
}

interface NewerVersionProps {
  newer: NewerSystem
  onTake: (unfit: readonly UnfitRow[]) => void
}

/** A later version of the chosen system: who put it in use, what it changes, what of the values does not fit; one click takes it. */
export function NewerVersion({ newer, onTake }: NewerVersionProps) {
  const { mayEdit } = useWorkbench()
  const unfit = unfitRows(useWorkbenchData(), newer)
  const { number, chosen, publishedBy, publishedOn, owner, count, ref } = newer
  return (
    <section className="card stack tight level-newer" aria-label="新的一版">
      <h3 className="row">
        <StateTag icon="bell" word={`已有第 ${number} 版`} tone="active" />
        <span>
          {owner}的{publishedBy} {publishedOn} 发布，与采用的第 {chosen} 版
          {count === 0 ? '内容相同' : `有 ${count} 处不同`}
        </span>
      </h3>
      {count === 0 ? null : <Changes newer={newer} />}
      <Unfit unfit={unfit} lead={`改用后请核对这 ${unfit.length} 行已经填的：`} />
      <p className="row">
        {mayEdit ? (
          <button type="button" className="button" onClick={() => onTake(unfit)}>
            改用第 {number} 版
          </button>
        ) : null}
        <Link to="/indicator-systems/$system" params={{ system: ref }} search={{}}>
          打开第 {number} 版
        </Link>
        <span className="quiet">
          {mayEdit ? '编号相同的指标已经填的数值照旧，什么也不删；也可以继续用原来的一版。' : '改不改用由审核组决定。'}
        </span>
      </p>
    </section>
  )
}

interface TakenProps {
  taken: TakenVersion
  onBack: () => void
  onDone: () => void
}

/** After the later version was taken: what to look at, and the way back. */
export function TakenNewer({ taken: { newer, unfit }, onBack, onDone }: TakenProps) {
  return (
    <section className="card stack tight level-newer" role="status" aria-label="已改用新的一版">
      <p className="row">
        <StateTag icon="check" word={`已改用第 ${newer.number} 版`} tone="good" />
        <span>{unfit.length === 0 ? '已经填的数值都照旧计入。' : '编号相同的数值照旧计入。'}</span>
      </p>
      <Unfit unfit={unfit} lead="这几行与新版不合，没有删去，请核对：" />
      <p className="row">
        <button type="button" className="button" onClick={onDone}>
          知道了
        </button>
        <button type="button" className="button-link" onClick={onBack}>
          改回第 {newer.chosen} 版
        </button>
      </p>
    </section>
  )
}

function Unfit({ unfit, lead }: { unfit: readonly UnfitRow[]; lead: string }) {
  const { open } = usePanel()
  if (unfit.length === 0) return null
  return (
    <>
      <p>{lead}</p>
      <ul className="plain-list level-systems" aria-label="与新版不合的行">
        {unfit.map(({ row, id, name, kind, fields }) => (
          <li key={row.id} className="row between">
            <span>
              {`${id} ${name}`.trim()}
              <span className="quiet">
                （审核前 {row.fields['before'] ?? '空'}，审核后 {row.fields['after'] ?? '空'}）
              </span>
              {kind === 'gone' ? '新版没有，不再计入' : `${fields.join('、')}改了，请看数值还对不对`}
            </span>
            <button type="button" className="button-link" onClick={() => open('row', row.id)}>
              打开
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Changes({ newer: { changes, count, chosen, number } }: { newer: NewerSystem }) {
  return (
    <details>
      <summary>哪些地方不同</summary>
      <div className="level-changes" role="region" aria-label="两版的不同" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">哪里</th>
              <th scope="col">哪一项</th>
              <th scope="col">第 {chosen} 版</th>
              <th scope="col">第 {number} 版</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ where, field, before, after }) => (
              <tr key={`${where} ${field}`}>
                <td>{where}</td>
                <td>{field}</td>
                <td>{sideText(before, '没有')}</td>
                <td>{sideText(after, '删去')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.length < count ? (
        <p className="quiet">
          先列 {changes.length} 处，其余在第 {number} 版的“各版”里看。
        </p>
      ) : null}
    </details>
  )
}

function sideText(text: string | null, none: string): string {
  return text === null ? none : text === '' ? '（空）' : text
}
