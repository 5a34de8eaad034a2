import { listIndustries } from '@qingshen/contracts/reference.operations'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { call } from '../../shared/api/call.ts'

const MOST_SHOWN = 4

/** The class of a typed code, or the first ones its beginning or name may mean. */
export function IndustryName({ code }: { code: string }) {
  const text = useDeferredValue(code.trim())
  const found = useQuery({
    queryKey: ['industries', text],
    queryFn: () => call(listIndustries, { query: { text } }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: text !== '',
  })
  if (text === '') return '四位数字，可以输入名称查找，如“涂料”。'
  if (found.data === undefined) return '正在查找…'
  if (found.data.length === 0) return '分类表里没有这个小类。'
  const shown = found.data.slice(0, MOST_SHOWN).map((industry) => `${industry.code} ${industry.name}`)
  return `${shown.join('；')}${found.data.length > MOST_SHOWN ? '……' : ''}`
}
