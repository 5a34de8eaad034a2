import type { HeadField } from '@qingshen/core/indicator/draft/draft-fields'
import { HEAD_FIELDS, headFieldName, headText } from '@qingshen/core/indicator/draft/draft-fields'
import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { HeadFields } from './head-fields.tsx'
import { RatioFields } from './ratio-fields.tsx'
import type { SystemEditor } from './use-system-draft.ts'
import { VariableFields } from './variable-fields.tsx'

interface SettingsTabProps {
  draft: SystemDraft
  editor: SystemEditor | null
  issues: readonly Issue[]
}

/** What a system says besides its indicators. */
export function SettingsTab({ draft, editor, issues }: SettingsTabProps) {
  if (editor === null) return <Shown draft={draft} />
  const set = (change: Partial<SystemDraft>) => editor.change((before) => ({ ...before, ...change }))
  return (
    <>
      <HeadFields draft={draft} issues={issues} set={set} />
      {draft.kind === 'levels' ? (
        <VariableFields draft={draft} issues={issues} set={set} />
      ) : (
        <RatioFields draft={draft} issues={issues} set={set} />
      )}
    </>
  )
}

const OF_KIND: Readonly<Record<SystemDraft['kind'], ReadonlySet<HeadField>>> = {
  levels: new Set<HeadField>(['cap', 'quantitativeWeight', 'qualitativeWeight', 'grades', 'vetoes']),
  ratio: new Set<HeadField>(['levelNames', 'rules', 'variables', 'shareSets']),
}

function Shown({ draft }: { draft: SystemDraft }) {
  const items = HEAD_FIELDS.filter((field) => !OF_KIND[draft.kind].has(field)).map((field) => {
    const text = headText(draft, field)
    const value = text === '' ? '没有' : <span className="system-lines">{text}</span>
    return { term: headFieldName(field), value }
  })
  return (
    <section className="card" aria-label="名称、规则和变量">
      <DescriptionList items={items} />
    </section>
  )
}
