import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { issueNotices } from '@qingshen/contracts/notices.operations'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useListingChange } from './listing-data.ts'
import { numberText, runningNumber } from './number-pattern.ts'

/** Issues a notice to every enterprise that has none yet, numbered one after the other. */
export function IssueNoticesPanel({ detail, onClose }: { detail: ListingDetail; onClose: () => void }) {
  const listing = detail.listing.id
  const form = useDraft(`${listing}.issue`, {
    numberPattern: `〔${detail.listing.year}〕{n}号`,
    firstNumber: '1',
    issuedOn: today(),
    objection: '',
  })
  const { numberPattern, issuedOn } = form.values
  const first = runningNumber(form.values.firstNumber)
  const objection = form.values.objection.trim()
  const waiting = Math.max(0, detail.notices.standing - detail.notices.issued)
  const issue = useListingChange({
    listing,
    change: () =>
      call(issueNotices, {
        params: { listing },
        body: {
          entries: null,
          numberPattern: numberPattern.trim(),
          firstNumber: first ?? 1,
          issuedOn,
          ...(objection === '' ? {} : { objection }),
        },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title="出具书面通知"
      submitLabel={issue.isPending ? '正在出具…' : `出具 ${waiting} 份通知`}
      intro={
        <p>
          向名单上还没有通知的 {waiting} 家企业各出具一份。期限从公布日期 {detail.publication?.on ?? '（未登记）'}{' '}
          起算。出具后正文不再改动，需要变更的另出新版。
        </p>
      }
      isBusy={issue.isPending}
      error={issue.error}
      missing={issueMissing({ numberPattern, first, issuedOn })}
      onSubmit={() => issue.mutate(undefined)}
      onClose={onClose}
    >
      <IssueFields form={form} count={waiting} />
    </SideForm>
  )
}

type IssueDraft = { numberPattern: string; firstNumber: string; issuedOn: string; objection: string }

function IssueFields({ form, count }: { form: DraftForm<IssueDraft>; count: number }) {
  return (
    <>
      <TextField
        form={form}
        name="numberPattern"
        label="文号格式"
        maxLength={100}
        help="用 {n} 表示依次递增的序号，例如：新环清审〔2026〕{n}号"
      />
      <TextField form={form} name="firstNumber" label="第一个序号" inputMode="numeric" maxLength={6} />
      <NumberPreview pattern={form.values.numberPattern} first={runningNumber(form.values.firstNumber)} count={count} />
      <DraftDayField form={form} name="issuedOn" label="成文日期" />
      <AreaField
        form={form}
        name="objection"
        label="不服时怎样提出（可不填）"
        maxLength={1000}
        help="不填的，按系统的固定写法。"
      />
    </>
  )
}

function NumberPreview({ pattern, first, count }: { pattern: string; first: number | null; count: number }) {
  if (first === null || count === 0) return null
  const from = numberText(pattern, first)
  const to = numberText(pattern, first + count - 1)
  if (from === null || to === null) return null
  return (
    <p className="quiet" role="status">
      文号将从 {from} {count > 1 ? `到 ${to}` : ''}。
    </p>
  )
}

function issueMissing(values: { numberPattern: string; first: number | null; issuedOn: string }): string | undefined {
  if (numberText(values.numberPattern, 1) === null) return '文号格式里要有 {n}，用来放序号。'
  if (values.first === null) return '第一个序号应为 1 到 999999 的整数。'
  return values.issuedOn === '' ? '请填写成文日期。' : undefined
}
