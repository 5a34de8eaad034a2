import { findSheet } from '@qingshen/core/workbench/all-sheets'
import { useMemo } from 'react'
import { keyId } from '../../data/key-id.ts'
import { useRows, useWorkbench, useWorkbenchState } from '../../data/use-workbench.ts'

const SHEET = 'report_texts'

const HELD_BY_OTHER =
  '别人同时改过这段文字：报告里现在是对方写的，您写的还留着，没有保存。请到本页顶端“别人同时改过，请选一个”的框里，点“用我的”或者“用对方的”。'

/** The free text of a section as it stands, and how it is changed. */
export interface SectionText {
  readonly row: string
  readonly standing: string
  readonly version: number
  readonly mayWrite: boolean
  /** Who else is in it just now. */
  readonly person: string | null
  /** Why what was typed has not been saved: refused, or changed by somebody else meanwhile. */
  readonly held: string | null
  readonly write: (content: string, seen: number) => void
  readonly visit: (isHere: boolean) => void
}

/** The text of a section in the workbench: saved, merged and remembered like every other row. */
export function useSectionText(section: string): SectionText {
  const { head, edit, visit, mayWrite } = useWorkbench()
  const rows = useRows(SHEET)
  const people = useWorkbenchState((state) => state.people)
  const heldValues = useWorkbenchState((state) => state.held)
  const found = useMemo(() => rows.find(({ fields }) => fields['section'] === section), [rows, section])
  const row = found?.id ?? keyId(head.case, SHEET, section)
  const sheet = findSheet(SHEET)
  const held = heldValues.find(({ id, field }) => id === row && field === 'content')?.held
  return {
    row,
    standing: found?.fields['content'] ?? '',
    version: found?.version ?? 0,
    mayWrite: sheet !== undefined && mayWrite(sheet),
    person: people.find(({ place }) => place?.row === row)?.name ?? null,
    held: held === undefined ? null : held.kind === 'refused' ? held.message : HELD_BY_OTHER,
    write: (content, seen) => {
      const isNew = found === undefined
      const set = { content: content === '' ? null : content, ...(isNew ? { section } : {}) }
      edit([{ id: row, sheet: SHEET, set, ...(isNew ? { remove: false } : { seen }) }])
    },
    visit: (isHere) => visit(isHere ? { sheet: SHEET, row, field: 'content' } : null),
  }
}
