import { deadlines } from '@qingshen/contracts/calculators.operations'
import type { Deadline } from '@qingshen/contracts/calculators.operations'
import { loadLaw } from '@qingshen/contracts/law.operations'
import type { LawDetail } from '@qingshen/contracts/law.operations'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { Countdown } from '../../shared/ui/countdown.tsx'
import { DayField } from '../../shared/ui/day-field.tsx'
import { LawChoice } from '../../shared/ui/law/law-choice.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'

type Duties = LawDetail['duties']

function columnsFor(duties: Duties): readonly Column<Deadline>[] {
  const byClause = new Map(duties.map((duty) => [`${duty.clause} ${duty.duty} ${duty.holder}`, duty]))
  const duty = (row: Deadline) => byClause.get(`${row.clause} ${row.duty} ${row.holder}`)
  return [
    { id: 'duty', title: '义务', width: 200, cell: (row) => duty(row)?.dutyTitle ?? row.duty },
    { id: 'holder', title: '谁来办', width: 140, cell: (row) => duty(row)?.holderTitle ?? row.holder },
    {
      id: 'due',
      title: '期限',
      width: 220,
      cell: (row) => <Countdown due={row.due} today={today()} clause={row.clause} />,
    },
    {
      id: 'basis',
      title: '依据',
      width: 240,
      cell: (row) => (
        <span className="row">
          {[...new Set([row.clause, ...row.basis])].map((clause) => (
            <ClauseChip key={clause} clause={clause} />
          ))}
        </span>
      ),
    },
  ]
}

/** The duties that follow from the publication of a list, with their dates; nothing is stored. */
export function DatesPage() {
  const [address, changeAddress] = useAddress()
  const { law, published, evaluated, accepted } = address
  return (
    <ListPage
      title="期限试算"
      summary="名单公布以后，谁在哪一天以前办什么"
      areFiltersOpen
      filters={
        <>
          <LawChoice value={law} onChange={(next) => changeAddress({ law: next })} />
          <DayField label="名单公布日期" value={published} onChange={(day) => changeAddress({ published: day })} />
          <DayField
            label="评估日期（可不填）"
            value={evaluated}
            onChange={(day) => changeAddress({ evaluated: day })}
          />
          <DayField label="验收日期（可不填）" value={accepted} onChange={(day) => changeAddress({ accepted: day })} />
        </>
      }
    >
      {law === undefined || published === undefined ? (
        <EmptyState icon="calendar" title="先选规则，再填公布日期" hint="这里将按日期列出各项义务、责任人和依据。" />
      ) : (
        <DateTable law={law} published={published} evaluated={evaluated} accepted={accepted} />
      )}
    </ListPage>
  )
}

interface DateTableProps {
  law: string
  published: string
  evaluated: string | undefined
  accepted: string | undefined
}

function DateTable({ law, published, evaluated, accepted }: DateTableProps) {
  const days = {
    published,
    ...(evaluated === undefined ? {} : { evaluated }),
    ...(accepted === undefined ? {} : { accepted }),
  }
  const dates = useQuery({
    queryKey: ['deadlines', law, days],
    queryFn: () => call(deadlines, { body: { law, ...days } }),
    placeholderData: keepPreviousData,
  })
  const detail = useQuery({
    queryKey: ['law', law, published],
    queryFn: () => call(loadLaw, { params: { law }, query: { on: published } }),
  })
  return (
    <QueryView query={dates} what="期限">
      {(rows) => (
        <DataTable
          caption="义务与期限"
          columns={columnsFor(detail.data?.duties ?? [])}
          rows={rows}
          rowKey={(row) => `${row.clause} ${row.duty} ${row.holder} ${row.due}`}
          empty={<EmptyState icon="calendar" title="没有期限" hint="这部规则没有规定从公布名单起算的期限。" />}
        />
      )}
    </QueryView>
  )
}
