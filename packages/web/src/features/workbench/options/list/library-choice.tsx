import type { IndicatorTopic } from '@qingshen/core/vocabulary/indicator-topic'
import { INDICATOR_TOPICS } from '@qingshen/core/vocabulary/indicator-topic'
import { CAUSE_ASPECTS } from '@qingshen/core/vocabulary/cause-aspect'
import { findInLibrary, indicatorTopicOf } from '@qingshen/core/option/find-in-library'
import type { LibraryOption } from '@qingshen/core/option/library-option.schema'
import { useId, useState } from 'react'
import { useAddress } from '../../../../shared/address/use-address.ts'
import { SearchInput } from '../../../../shared/ui/form/search-input.tsx'
import { FilterSelect } from '../../../../shared/ui/list/filter-select.tsx'
import { QueryView } from '../../../../shared/ui/query-view.tsx'
import { SidePanel } from '../../../../shared/ui/side-panel.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { LibraryList } from './library-list.tsx'
import { useDivision } from './use-division.ts'
import { useLibrary } from './use-library.ts'

/** Options of the library to take over, those for the industry first. */
export function LibraryChoice({ onClose }: { onClose: () => void }) {
  const query = useLibrary()
  return (
    <SidePanel title="从方案库添加方案" onClose={onClose}>
      <div className="stack">
        <p className="quiet">
          方案库由本软件编写，是通常的做法，是否适合由企业判断。采用时只带入文字，投资和效果由企业自己测算。
        </p>
        <QueryView query={query} what="方案库">
          {(library) => <Library library={library} />}
        </QueryView>
      </div>
    </SidePanel>
  )
}

interface Filters {
  text: string
  aspect: string | undefined
  topic: string | undefined
  isEveryIndustry: boolean
}

function Library({ library }: { library: readonly LibraryOption[] }) {
  const [address] = useAddress()
  const { row } = useWorkbench()
  const division = useDivision()
  const [filters, setFilters] = useState<Filters>(() => ({
    text: '',
    aspect: undefined,
    topic: topicOf(row(address['indicator'] ?? '')?.fields['name']),
    isEveryIndustry: false,
  }))
  const change = (part: Partial<Filters>) => setFilters({ ...filters, ...part })
  const { text, aspect, topic, isEveryIndustry } = filters
  const found = findInLibrary(library, {
    text,
    division: isEveryIndustry || division === null ? undefined : division,
    aspect: CAUSE_ASPECTS.is(aspect) ? aspect : undefined,
    topic: INDICATOR_TOPICS.is(topic) ? topic : undefined,
  })
  const shown = division === null ? generalFirst(found) : found
  return (
    <>
      <LibraryFilters filters={filters} division={division} onChange={change} />
      <LibraryList options={shown} />
    </>
  )
}

/** Where the industry is not known, what suits any comes before what suits one. */
function generalFirst(found: readonly LibraryOption[]): readonly LibraryOption[] {
  return [...found].sort((a, b) => Math.min(a.divisions.length, 1) - Math.min(b.divisions.length, 1))
}

function topicOf(title: string | undefined): IndicatorTopic | undefined {
  return title === undefined ? undefined : (indicatorTopicOf(title) ?? undefined)
}

interface LibraryFiltersProps {
  filters: Filters
  division: string | null
  onChange: (part: Partial<Filters>) => void
}

const EVERY = [{ code: 'every', label: '全部行业的方案' }] as const

function LibraryFilters({ filters, division, onChange }: LibraryFiltersProps) {
  const id = useId()
  return (
    <div className="list-page-filters">
      <div className="filter-field">
        <SearchInput
          id={id}
          label="查找"
          placeholder="名称或内容"
          value={filters.text}
          onChange={(text) => onChange({ text })}
        />
      </div>
      <FilterSelect
        label="方面"
        value={filters.aspect}
        entries={CAUSE_ASPECTS.entries}
        onChange={(aspect) => onChange({ aspect })}
      />
      <FilterSelect
        label="能改善的指标"
        value={filters.topic}
        entries={INDICATOR_TOPICS.entries}
        onChange={(topic) => onChange({ topic })}
      />
      {division === null ? null : (
        <FilterSelect
          label="行业"
          noneLabel={`本企业的行业（大类 ${division}）和通用的`}
          value={filters.isEveryIndustry ? 'every' : undefined}
          entries={EVERY}
          onChange={(value) => onChange({ isEveryIndustry: value !== undefined })}
        />
      )}
    </div>
  )
}
