import { loadIndicatorSystem } from '@qingshen/contracts/level.operations'
import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import { readAnySystem } from '@qingshen/core/indicator/judge-plant'
import { parseJsonText } from '@qingshen/core/kernel/json-text'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'

/** A system with what is known of it. */
export interface LoadedSystem {
  any: AnySystem
  title: string
  source: string
  isFictitious: boolean
  rows: number
  unverified: number
}

/** The system of an id, read from its own text so that no digit is lost. */
export function useSystem(id: string | undefined) {
  return useQuery({
    queryKey: ['indicator-system', id],
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<LoadedSystem> => {
      const { file, ...known } = await call(loadIndicatorSystem, { params: { system: id ?? '' }, query: {} })
      const read = parseJsonText(file, { exactAt: () => true })
      if (!read.ok) throw new TypeError(`the system ${id} is no JSON`)
      return { ...known, any: readAnySystem(read.value) }
    },
  })
}
