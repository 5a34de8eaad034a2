import type { Me } from '@qingshen/contracts/accounts.operations'
import { listCases } from '@qingshen/contracts/cases.operations'
import type { CaseRow } from '@qingshen/contracts/cases.schema'
import { listLaws } from '@qingshen/contracts/law.operations'
import type { LawSummary } from '@qingshen/contracts/law.operations'
import { searchSites } from '@qingshen/contracts/register.operations'
import { CASE_STATES } from '@qingshen/core/casework/case-codes'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { call } from '../../shared/api/call.ts'
import { isAllowed } from '../../shared/session/session.ts'
import { clauseQuery } from '../../shared/ui/clause/clause-query.ts'
import { navigationFor } from '../navigation.ts'

export interface SearchHit {
  kind: '企业' | '案件' | '条款' | '规则' | '页面'
  title: string
  note: string | null
  to: string
}

const MOST_SITES = 8
const MOST_CASES = 5

/** A text that looks like the id of a clause, such as two letters, a year, a dash and an article. */
export function asClauseId(text: string): string | null {
  const id = text
    .trim()
    .toUpperCase()
    .replace(/([0-9])([A-Z])$/, (_, digit: string, letter: string) => digit + letter.toLowerCase())
  return /^[A-Z][A-Z0-9]+-[0-9A-Za-z()]+$/.test(id) ? id : null
}

/** The pages whose title or words contain the text; all of them for an empty text. */
export function findPages(text: string, session: Me | null): SearchHit[] {
  const wanted = text.trim().toLowerCase()
  return navigationFor(session).flatMap((group) =>
    group.pages
      .filter((page) => `${page.title} ${page.words}`.toLowerCase().includes(wanted))
      .map((page) => ({ kind: '页面' as const, title: page.title, note: group.title, to: page.to })),
  )
}

function findLaws(text: string, laws: readonly LawSummary[]): SearchHit[] {
  if (text.trim() === '') return []
  return laws
    .filter((law) => `${law.title} ${law.place} ${law.id}`.includes(text.trim()))
    .map((law) => ({ kind: '规则', title: law.title, note: law.place, to: `/rules/${law.id}` }))
}

/** A case by the enterprise, the year and how far it is. */
export function caseHit(row: Pick<CaseRow, 'id' | 'name' | 'year' | 'placeName' | 'state'>): SearchHit {
  const note = [row.placeName, CASE_STATES.label(row.state)].join(' · ')
  return { kind: '案件', title: `${row.name} ${row.year} 年`, note, to: `/cases/${encodeURIComponent(row.id)}` }
}

/** Everything that matches the typed text, enterprises first. */
export function useSearchHits(typed: string, session: Me | null): { hits: readonly SearchHit[]; isSearching: boolean } {
  const text = useDeferredValue(typed)
  const wanted = text.trim()
  const clauseId = asClauseId(text)
  const sites = useQuery({
    queryKey: ['search-box', wanted],
    queryFn: ({ signal }) => call(searchSites, { query: { text: wanted, pageSize: MOST_SITES }, signal }),
    enabled: wanted !== '' && isAllowed(session, 'register.read'),
    placeholderData: keepPreviousData,
  })
  const cases = useQuery({
    queryKey: ['search-box', 'cases', wanted],
    queryFn: ({ signal }) => call(listCases, { query: { text: wanted, pageSize: MOST_CASES }, signal }),
    enabled: wanted !== '' && isAllowed(session, 'case.read'),
    placeholderData: keepPreviousData,
  })
  const laws = useQuery({ queryKey: ['laws'], queryFn: () => call(listLaws, {}) })
  const clause = useQuery({ ...clauseQuery(clauseId ?? ''), enabled: clauseId !== null })

  const siteHits: SearchHit[] = (wanted === '' ? [] : (sites.data?.items ?? [])).map((site) => ({
    kind: '企业',
    title: site.name,
    note: [site.place, site.code].filter((part) => part !== null).join(' · '),
    to: `/register/${encodeURIComponent(site.id)}`,
  }))
  const clauseHits: SearchHit[] =
    clauseId === null || clause.data === undefined
      ? []
      : [
          {
            kind: '条款',
            title: `${clause.data.document.short}${clause.data.article}`,
            note: clause.data.id,
            to: `/clauses/${encodeURIComponent(clause.data.id)}`,
          },
        ]
  const caseHits = wanted === '' ? [] : (cases.data?.items ?? []).map(caseHit)
  const hits = [
    ...clauseHits,
    ...siteHits,
    ...caseHits,
    ...findLaws(text, laws.data ?? []),
    ...findPages(text, session),
  ]
  return { hits, isSearching: sites.isFetching || cases.isFetching || clause.isFetching }
}
