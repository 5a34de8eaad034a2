import { findOrganisations, grantRole } from '@qingshen/contracts/accounts.operations'
import type { Role } from '@qingshen/core/access/role'
import { ROLE_IDS, ROLES } from '@qingshen/core/access/role'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import type { Choice } from '../../shared/ui/form/search-picker.tsx'
import { SearchPicker } from '../../shared/ui/form/search-picker.tsx'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { findOffices } from './new-account-panel.tsx'
import { useAccountChange } from './use-account-change.ts'

const CHOICES = ROLE_IDS.filter((role) => ROLES[role].seat !== 'none').map((role) => ({
  code: role,
  label: ROLES[role].zh,
}))

async function findUnits(text: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const found = await call(findOrganisations, { query: { text }, signal })
  return found.map(({ id, name, code, place }) => ({ id, name, detail: [place, code].filter(Boolean).join(' · ') }))
}

/** Gives the account a role at an office or an organisation, as the role wants it. */
export function GrantForm({ account }: { account: string }) {
  const [wanted, setWanted] = useState<Role>()
  const [seat, setSeat] = useState<Choice | null>(null)
  const isOffice = wanted !== undefined && ROLES[wanted].seat === 'office'
  const grant = useAccountChange(
    (chosen: { role: Role; seat: string }) =>
      call(grantRole, {
        params: { account },
        body: {
          role: chosen.role,
          officeId: isOffice ? chosen.seat : null,
          organisationId: isOffice ? null : chosen.seat,
        },
      }),
    () => {
      setWanted(undefined)
      setSeat(null)
    },
  )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted !== undefined && seat !== null) grant.mutate({ role: wanted, seat: seat.id })
      }}
    >
      <h3>授予角色</h3>
      <FilterSelect
        label="角色"
        noneLabel="请选择"
        value={wanted}
        entries={CHOICES}
        onChange={(code) => {
          setWanted(ROLE_IDS.find((known) => known === code))
          setSeat(null)
        }}
      />
      {wanted === undefined ? null : <SeatPicker key={wanted} isOffice={isOffice} seat={seat} onSeat={setSeat} />}
      {grant.error === null ? null : <ProblemPanel error={grant.error} />}
      <button type="submit" className="button button-primary" disabled={seat === null || grant.isPending}>
        {grant.isPending ? '正在处理…' : '授予角色'}
      </button>
    </form>
  )
}

interface SeatPickerProps {
  isOffice: boolean
  seat: Choice | null
  onSeat: (seat: Choice | null) => void
}

function SeatPicker({ isOffice, seat, onSeat }: SeatPickerProps) {
  return (
    <SearchPicker
      label={isOffice ? '在哪个机构' : '在哪个单位'}
      placeholder={isOffice ? '机构名称的一部分' : '单位名称、拼音首字母或代码'}
      chosen={seat?.name ?? ''}
      queryKey={isOffice ? 'offices' : 'organisations'}
      find={isOffice ? findOffices : findUnits}
      noneFound={isOffice ? '管理范围内没有这样的机构。' : '管理范围内没有这样的单位，请先登记企业。'}
      onChoose={onSeat}
    />
  )
}
