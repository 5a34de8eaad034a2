import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { AddressState } from './search-text.ts'

export type AddressChange = Record<string, string | undefined>

interface ChangeOptions {
  /** True while typing: no new step for the back button. */
  replace?: boolean
}

/** The state a page keeps in its address, and a way to change some of it. */
export function useAddress(): [AddressState, (change: AddressChange, options?: ChangeOptions) => void] {
  const state: AddressState = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (changes: AddressChange, { replace = false }: ChangeOptions = {}) => {
      const search = (before: AddressState) => ({ ...before, ...changes })
      void navigate({ to: '.', search: search as never, replace, resetScroll: false })
    },
    [navigate],
  )
  return [state, change]
}

/** A named part of the address path; empty when the page has none of that name. */
export function useAddressPart(name: string): string {
  const parts: Record<string, string | undefined> = useParams({ strict: false })
  return parts[name] ?? ''
}
