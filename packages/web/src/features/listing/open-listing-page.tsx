import '../../shared/ui/record/notes.css'
import './listing.css'
import '../../shared/ui/list/choice-list.css'
import type { Openable } from '@qingshen/contracts/listing.operations'
import { listOpenable, openListing } from '@qingshen/contracts/listing.operations'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AddressState } from '../../shared/address/search-text.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { WizardPage } from '../../shared/ui/wizard/wizard-page.tsx'
import { yearChoices, yearOf } from './listings-query.ts'

const STEPS = [
  { id: 'kind', title: '规则和名单种类' },
  { id: 'year', title: '年度和批次' },
  { id: 'check', title: '核对并建立' },
] as const

/** Wizard that opens a list (or joins the one that is there): law, procedure, year. */
export function OpenListingPage() {
  const [address, changeAddress] = useAddress()
  const year = yearOf(address['year']) ?? Number(today().slice(0, 4))
  const kinds = useQuery({ queryKey: ['listing-kinds', year], queryFn: () => call(listOpenable, { query: { year } }) })
  const chosen = kinds.data?.find((kind) => kind.law === address['law'] && kind.procedure === address['procedure'])
  const step = chosen === undefined ? 'kind' : (STEPS.find(({ id }) => id === address['step'])?.id ?? 'year')

  return (
    <WizardPage
      title="建立名单"
      steps={STEPS}
      current={step}
      onStep={(id) => changeAddress(id === 'kind' ? { step: undefined, procedure: undefined } : { step: id })}
    >
      <QueryView query={kinds} what="名单种类">
        {(all) => {
          if (chosen === undefined) return <KindChoice kinds={all} />
          return step === 'check' ? (
            <CheckAndOpen kind={chosen} year={year} batch={batchOf(address, chosen)} />
          ) : (
            <YearChoice kind={chosen} year={year} batch={batchOf(address, chosen)} />
          )
        }}
      </QueryView>
    </WizardPage>
  )
}

function batchOf(address: AddressState, kind: Openable): number {
  const typed = Number(address['batch'])
  return Number.isInteger(typed) && typed >= 1 && typed <= 99 ? typed : kind.nextBatch
}

function KindChoice({ kinds }: { kinds: readonly Openable[] }) {
  const [, changeAddress] = useAddress()
  if (kinds.length === 0) {
    return (
      <EmptyState
        title="本机构没有可以建立的名单"
        hint="名单由谁提出、谁确定，由各地规则规定。本机构不在其中，或者所在地还没有收录规则；可以在“各地规则”里查看办理程序。"
      />
    )
  }
  return (
    <ul className="choice-list">
      {kinds.map((kind) => (
        <li key={`${kind.law} ${kind.procedure}`} className="card stack">
          <h2>{kind.title}</h2>
          <p className="row">
            <span>{kind.lawTitle}</span>
            <ClauseChip clause={kind.clause.clause} />
          </p>
          <p className="quiet">
            由{kind.regionName}（{OFFICE_LEVELS.label(kind.fixedAt)}）确定；
            {kind.batch === 'yearly' ? '一年一批' : '分期分批'}
            ；列入理由：{kind.grounds.join('、')}。{kind.proposes ? '本机构提出初选名单。' : ''}
          </p>
          <p>
            <button
              type="button"
              className="button button-primary"
              onClick={() => changeAddress({ law: kind.law, procedure: kind.procedure, step: 'year' })}
            >
              选这一种
            </button>
          </p>
        </li>
      ))}
    </ul>
  )
}

interface ChosenProps {
  kind: Openable
  year: number
  batch: number
}

function YearChoice({ kind, year, batch }: ChosenProps) {
  const [, changeAddress] = useAddress()
  return (
    <section className="card stack narrow-form">
      <h2>{kind.title}</h2>
      <FilterSelect
        label="年度"
        value={String(year)}
        entries={yearChoices()}
        noneLabel="今年"
        onChange={(value) => changeAddress({ year: value, batch: undefined })}
      />
      {kind.batch === 'yearly' ? (
        <p className="quiet">这种名单一年一批。</p>
      ) : (
        <label className="filter-field">
          <span className="filter-label">批次（下一批是第 {kind.nextBatch} 批）</span>
          <input
            className="input"
            inputMode="numeric"
            maxLength={2}
            value={String(batch)}
            onChange={(event) => changeAddress({ batch: event.target.value }, { replace: true })}
          />
        </label>
      )}
      <p>
        <button type="button" className="button button-primary" onClick={() => changeAddress({ step: 'check' })}>
          下一步
        </button>
      </p>
    </section>
  )
}

function CheckAndOpen({ kind, year, batch }: ChosenProps) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const open = useMutation({
    mutationFn: () => call(openListing, { body: { law: kind.law, procedure: kind.procedure, year, batch } }),
    onSuccess: async ({ listing }) => {
      await queryClient.invalidateQueries({ queryKey: ['listings'] })
      await navigate({ to: '/listings/$listing', params: { listing: listing.id }, search: {} })
    },
  })
  return (
    <section className="card stack">
      <h2>将要建立的名单</h2>
      <DescriptionList
        items={[
          { term: '名单', value: kind.title },
          { term: '规则', value: kind.lawTitle },
          { term: '依据', value: <ClauseChip clause={kind.clause.clause} /> },
          { term: '年度', value: `${year} 年${kind.batch === 'yearly' ? '' : ` 第 ${batch} 批`}` },
          { term: '由谁确定', value: `${kind.regionName}（${OFFICE_LEVELS.label(kind.fixedAt)}）` },
        ]}
      />
      <p className="quiet">
        同一地区、年度和批次的名单只有一份：已经有了的，将加入那一份。
        {kind.proposes ? '建立后即可按规则提出本机构管理范围内的企业，也可以手工增加。' : ''}
      </p>
      {open.error === null ? null : <ProblemPanel error={open.error} />}
      <p>
        <button type="button" className="button button-primary" disabled={open.isPending} onClick={() => open.mutate()}>
          {open.isPending ? '正在建立…' : '建立名单'}
        </button>
      </p>
    </section>
  )
}
