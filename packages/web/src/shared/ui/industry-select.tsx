import './list/filter-field.css'
import { listIndustries } from '@qingshen/contracts/reference.operations'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { call } from '../api/call.ts'

const MOST_SHOWN = 60

interface IndustrySelectProps {
  value: string | undefined
  onChange: (code: string | undefined) => void
}

/** A class of the industry classification, found by name or code. */
export function IndustrySelect({ value, onChange }: IndustrySelectProps) {
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const wanted = text === '' ? (value ?? '') : text
  const industries = useQuery({
    queryKey: ['industries', wanted],
    queryFn: () => call(listIndustries, { query: wanted === '' ? {} : { text: wanted.slice(0, 50) } }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
  const options = (industries.data ?? [])
    .slice(0, MOST_SHOWN)
    .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
  return (
    <div className="filter-field">
      <label htmlFor="industry-select">行业</label>
      <Select
        id="industry-select"
        showSearch={{ filterOption: false, onSearch: setTyped }}
        allowClear
        placeholder="全部"
        value={value ?? null}
        options={options}
        loading={industries.isFetching}
        notFoundContent="没有这样的行业，换个名称或代码"
        onChange={(code: string | null | undefined) => onChange(code ?? undefined)}
      />
    </div>
  )
}
