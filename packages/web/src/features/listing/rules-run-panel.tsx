import type { ListingDetail, Part } from '@qingshen/contracts/listing.schema'
import type { RulesRun } from '@qingshen/contracts/listing-entries.operations'
import { runRules } from '@qingshen/contracts/listing-entries.operations'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import { useListingChange } from './listing-data.ts'

interface RulesRunPanelProps {
  part: Part
  detail: ListingDetail
  onClose: () => void
}

/** Judges every enterprise of the office's area by the rules and proposes those that belong on the list. */
export function RulesRunPanel({ part, detail, onClose }: RulesRunPanelProps) {
  const listing = detail.listing.id
  const form = useDraft(`${part.id}.run`, { on: today() })
  const run = useListingChange({
    listing,
    change: () =>
      call(runRules, {
        params: { listing, part: part.id },
        body: form.values.on === '' ? {} : { on: form.values.on },
      }),
    onDone: form.clear,
  })
  if (run.data !== undefined) return <RunResult run={run.data} onClose={onClose} />
  return (
    <SideForm
      title="按规则提出"
      submitLabel={run.isPending ? '正在逐家判定…' : '按规则提出'}
      intro={
        <p>
          将按{detail.listing.lawTitle}判定{part.office.place}
          的全部企业：应当列入的加入名单，每家附判定理由；手工增加和移出的企业不受影响。
        </p>
      }
      isBusy={run.isPending}
      error={run.error}
      onSubmit={() => run.mutate(undefined)}
      onClose={onClose}
    >
      <DraftDayField form={form} name="on" label="判定日期" help="按这一天有效的规则和事实判定。" />
    </SideForm>
  )
}

const LINES: readonly { count: keyof RulesRun; label: string }[] = [
  { count: 'judged', label: '共判定' },
  { count: 'added', label: '新列入' },
  { count: 'kept', label: '原已列入，仍应列入' },
  { count: 'withdrawn', label: '不再符合，已撤下' },
  { count: 'undetermined', label: '缺少事实，还不能判定' },
  { count: 'inRound', label: '上一轮审核仍在有效期内' },
  { count: 'notListed', label: '不应列入' },
]

function RunResult({ run, onClose }: { run: RulesRun; onClose: () => void }) {
  const [, changeAddress] = useAddress()
  return (
    <SidePanel title="判定结果" onClose={onClose}>
      <div className="stack" role="status">
        <p>
          判定日期 {run.on}，规则版本 {run.lawVersion.slice(0, 12)}。
        </p>
        {run.judged === 0 ? (
          <p>名录中没有本机构管理范围内的企业，所以没有可以判定的。请先导入名录，或者核对企业的所在地。</p>
        ) : null}
        <table className="count-table">
          <caption className="visually-hidden">判定结果</caption>
          <tbody>
            {LINES.map(({ count, label }) => (
              <tr key={count}>
                <th scope="row">{label}</th>
                <td className="number">{formatCount(Number(run[count]))} 家</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="row">
          <button
            type="button"
            className="button button-primary"
            onClick={() => changeAddress({ tab: 'entries', do: undefined })}
          >
            查看列入的企业
          </button>
          {run.undetermined === 0 ? null : (
            <button type="button" className="button" onClick={() => changeAddress({ tab: 'questions', do: undefined })}>
              查看待查明的 {run.undetermined} 家
            </button>
          )}
        </p>
      </div>
    </SidePanel>
  )
}
