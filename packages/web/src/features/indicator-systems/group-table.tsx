import type { RowField } from '@qingshen/core/indicator/draft/draft-fields'
import { rowFieldName } from '@qingshen/core/indicator/draft/draft-fields'
import type { WeightSum } from '@qingshen/core/indicator/draft/draft-sums'
import type { DraftGroup, SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { fieldId } from '../../shared/ui/form/finding.ts'
import { addRow, removeGroup, setGroup } from './draft-edits.ts'
import { IndicatorLine } from './indicator-line.tsx'
import { SumSign } from './sum-sign.tsx'
import type { SystemEditor } from './use-system-draft.ts'

type Change = SystemEditor['change']

const NONE: readonly Issue[] = []

interface GroupTableProps {
  at: number
  kind: SystemDraft['kind']
  group: DraftGroup
  fields: readonly RowField[]
  sum: WeightSum | undefined
  findings: ReadonlyMap<string, readonly Issue[]>
  change: Change | null
}

/** One first-level indicator: its title and weight, its indicators line by line; cards on narrow screens. */
export function GroupTable(props: GroupTableProps) {
  const { at, kind, group, fields, sum, findings, change } = props
  const name = group.title === '' ? `第 ${at + 1} 个一级指标` : group.title
  return (
    <section id={`system-group-${at}`} tabIndex={-1} className="card stack system-group" aria-label={name}>
      <GroupHead {...props} />
      <div className="system-table-scroll" role="region" aria-label={`${name}的指标`} tabIndex={0}>
        <table className="system-table">
          <thead>
            <tr>
              {fields.map((field) => (
                <th key={field} scope="col">
                  {headText(field, kind)}
                </th>
              ))}
              {change === null ? null : <th scope="col">行</th>}
            </tr>
          </thead>
          <tbody>
            {group.indicators.map((row, place) => (
              <IndicatorLine
                key={row.key}
                at={at}
                place={place}
                row={row}
                fields={fields}
                kind={kind}
                found={findings.get(`/groups/${at}/indicators/${place}`) ?? NONE}
                change={change}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="row between">
        <span id={fieldId(`/groups/${at}/indicators`)} tabIndex={-1}>
          {sum === undefined ? null : (
            <SumSign label="组内权重之和" sum={sum} whole="1" weights={group.indicators} group={at} change={change} />
          )}
        </span>
        {change === null ? null : (
          <button type="button" className="button" onClick={() => change(addRow(at))}>
            添加指标
          </button>
        )}
      </div>
    </section>
  )
}

function headText(field: RowField, kind: SystemDraft['kind']): string {
  if (kind === 'ratio' && field === 'weight') return '分值'
  return field === 'weight' ? '权重' : field === 'title' ? '指标' : rowFieldName(field)
}

function GroupHead({ at, kind, group, findings, change }: GroupTableProps) {
  const part = group.part === '' ? '' : group.part === 'quantitative' ? '定量' : '定性'
  if (change === null) {
    return (
      <header className="row between">
        <h2>
          {part === '' ? '' : `${part}：`}
          {group.title}
        </h2>
        {kind === 'ratio' ? null : (
          <span className="quiet">权重 {group.weight === '' ? '没有公布' : group.weight}</span>
        )}
      </header>
    )
  }
  return (
    <header className="row system-group-head">
      {kind === 'ratio' ? <span className="quiet">{part}</span> : null}
      <GroupCell at={at} field="title" label="一级指标" value={group.title} findings={findings} change={change} />
      {kind === 'ratio' ? null : (
        <GroupCell at={at} field="weight" label="权重" value={group.weight} findings={findings} change={change} />
      )}
      <button
        type="button"
        className="button-link"
        aria-label={`删去整组：${group.title}`}
        onClick={() => change(removeGroup(at))}
      >
        删去整组
      </button>
    </header>
  )
}

interface GroupCellProps {
  at: number
  field: 'title' | 'weight'
  label: string
  value: string
  findings: ReadonlyMap<string, readonly Issue[]>
  change: Change
}

function GroupCell({ at, field, label, value, findings, change }: GroupCellProps) {
  const pointer = `/groups/${at}/${field}`
  const found = findings.get(pointer) ?? []
  return (
    <label className={`system-group-${field}`}>
      <span className="quiet">{label}</span>
      <input
        id={fieldId(pointer)}
        className="input"
        value={value}
        maxLength={field === 'weight' ? 200 : 2000}
        aria-invalid={found.length > 0}
        title={found.map(({ message }) => message).join('\n')}
        placeholder={field === 'weight' ? '没有公布' : '必填'}
        onChange={(event) => change(setGroup(at, { [field]: event.target.value }))}
      />
    </label>
  )
}
