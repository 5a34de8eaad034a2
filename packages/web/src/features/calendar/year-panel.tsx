import type { CalendarYear, WorkingCalendar } from '@qingshen/contracts/calendar.operations'
import { saveWorkingYear } from '@qingshen/contracts/calendar.operations'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { AreaField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { linesOf, readLines } from './exception-lines.ts'

interface YearPanelProps {
  province: NonNullable<WorkingCalendar['province']>
  year: number
  /** The year as it holds now; absent where nobody has entered it. */
  current: CalendarYear | undefined
  onClose: () => void
}

/** A province enters a year or corrects it: one line a day that is not as its weekday says, and the source. */
export function YearPanel({ province, year, current, onClose }: YearPanelProps) {
  const queryClient = useQueryClient()
  const form = useDraft(`working-days.${province.code}.${year}`, {
    source: '',
    lines: linesOf(current?.exceptions ?? []),
  })
  const { exceptions, unread } = readLines(form.values.lines)
  const save = useMutation({
    mutationFn: () =>
      call(saveWorkingYear, {
        params: { province: province.code },
        body: { year, version: current?.version ?? 0, source: form.values.source.trim(), exceptions: [...exceptions] },
      }),
    onSuccess: () => {
      form.clear()
      onClose()
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['working-days'] }),
  })
  return (
    <SideForm
      title={`${province.name} ${year} 年工作日历`}
      submitLabel="保存工作日历"
      intro={
        <p className="quiet">
          只填与星期不一致的日子，每行一天：日期、休或者班、名称。保存后只用于{province.name}
          ，旧的一版保留，修改记入操作日志。
        </p>
      }
      isBusy={save.isPending}
      error={save.error}
      missing={missingWord(form.values.source, unread)}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <TextField form={form} name="source" label="出处" help="放假通知的名称和文号。" maxLength={500} />
      <div className="calendar-lines">
        <AreaField
          form={form}
          name="lines"
          label="休息日和上班日"
          help={`例如“${year}-01-01 休 元旦”“${year}-02-06 班 春节调休”。现在读到 ${exceptions.length} 天。`}
          maxLength={8000}
        />
      </div>
    </SideForm>
  )
}

function missingWord(source: string, unread: readonly number[]): string | undefined {
  if (unread.length > 0) return `第 ${unread.join('、')} 行读不出来，请按“日期 休 名称”填写。`
  return source.trim() === '' ? '请注明出处。' : undefined
}
