import './calendar.css'
import type { CalendarYear, WorkingCalendar } from '@qingshen/contracts/calendar.operations'
import { loadWorkingCalendar } from '@qingshen/contracts/calendar.operations'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { usePlaces } from '../../shared/ui/place/use-places.ts'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { MonthTable } from './month-table.tsx'
import { YearPanel } from './year-panel.tsx'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** The working days of the years as they hold for a province: days off, worked weekends, where they come from. */
export function CalendarPage() {
  const [address] = useAddress()
  const province = address['province']
  const query = useQuery({
    queryKey: ['working-days', province ?? ''],
    queryFn: () => call(loadWorkingCalendar, { query: province === undefined ? {} : { province } }),
    placeholderData: keepPreviousData,
  })
  return (
    <QueryView query={query} what="工作日历">
      {(calendar) => <CalendarView calendar={calendar} />}
    </QueryView>
  )
}

function CalendarView({ calendar }: { calendar: WorkingCalendar }) {
  const [address, changeAddress] = useAddress()
  const asked = Number(address['year'] ?? calendar.thisYear)
  const shown = calendar.years.find(({ year }) => year === asked)
  const place = calendar.province?.name ?? '全国'
  const edit = (
    <AbilityButton
      ability={withReasons(calendar.abilities['calendar.edit'])}
      label={shown === undefined ? `录入 ${asked} 年` : `更正 ${asked} 年`}
      icon="pen"
      isPrimary
      onClick={() => changeAddress({ do: 'edit' })}
    />
  )
  return (
    <ListPage
      title="工作日历"
      summary={`${place} ${asked} 年；“工作日内”的期限按这里计算`}
      areFiltersOpen
      filters={<CalendarFilters calendar={calendar} />}
      actions={calendar.province === null ? undefined : edit}
    >
      {shown === undefined ? <MissingYear year={asked} /> : <YearView year={shown} place={place} />}
      {address['do'] === 'edit' && calendar.province !== null ? (
        <YearPanel
          key={asked}
          province={calendar.province}
          year={asked}
          current={shown}
          onClose={() => changeAddress({ do: undefined })}
        />
      ) : null}
    </ListPage>
  )
}

function CalendarFilters({ calendar }: { calendar: WorkingCalendar }) {
  const [address, changeAddress] = useAddress()
  const provinces = usePlaces(undefined, true)
  const place = calendar.province?.name ?? '全国'
  const next = calendar.thisYear + 1
  const known = calendar.years.map(({ year }) => year).reverse()
  const years = known.includes(next) ? known : [next, ...known]
  return (
    <>
      <FilterSelect
        label="省（自治区）"
        noneLabel={address['province'] === undefined ? place : '不选'}
        value={address['province']}
        entries={(provinces.data ?? []).map(({ code, name }) => ({ code, label: name }))}
        onChange={(code) => changeAddress({ province: code })}
      />
      <FilterSelect
        label="年份"
        noneLabel="今年"
        value={address['year']}
        entries={years.map((year) => ({ code: String(year), label: `${year} 年` }))}
        onChange={(year) => changeAddress({ year })}
      />
    </>
  )
}

function MissingYear({ year }: { year: number }) {
  return (
    <EmptyState
      icon="calendar"
      title={`还没有 ${year} 年的工作日历`}
      hint="放假安排公布以后由省级经办人录入。在此之前，涉及这一年的工作日期限不推算，会提示缺这一年。"
    />
  )
}

function YearView({ year, place }: { year: CalendarYear; place: string }) {
  const sign =
    year.state === 'confirmed'
      ? ({ icon: 'check', word: '已核对', tone: 'good' } as const)
      : ({ icon: 'dot', word: '随程序提供', tone: 'neutral' } as const)
  return (
    <>
      <section className="card" aria-label="出处">
        <DescriptionList
          items={[
            { term: '工作日', value: `${year.workingDays} 天` },
            { term: '状态', value: <StateTag {...sign} /> },
            { term: '适用于', value: year.own ? place : '全国' },
            { term: '出处', value: year.source },
            { term: '最近修改', value: instantText(year.changedAt) },
          ]}
        />
      </section>
      <p className="quiet calendar-legend">
        灰底为不上班的日子；<span className="calendar-mark">休</span> 工作日放假，
        <span className="calendar-mark">班</span> 周末上班。
      </p>
      <div className="calendar-months">
        {MONTHS.map((month) => (
          <MonthTable key={month} year={year} month={month} />
        ))}
      </div>
    </>
  )
}
