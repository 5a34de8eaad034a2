import type { SystemFinding } from '@qingshen/contracts/indicator-systems.schema'
import type { KeptMapping } from '@qingshen/core/indicator/draft/column-mapping.schema'
import { KeptMappingSchema } from '@qingshen/core/indicator/draft/column-mapping.schema'
import { examineDraft } from '@qingshen/core/indicator/draft/examine-draft'
import { placedIssue } from '@qingshen/core/indicator/draft/placed-issue'
import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { SystemDraftSchema } from '@qingshen/core/indicator/draft/system-draft.schema'
import { systemText } from '@qingshen/core/indicator/draft/system-text'
import { ownSystemRef } from '@qingshen/core/indicator/system-ref'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { SystemRow } from '@qingshen/store/indicator-systems/systems'
import { z } from 'zod'

const MOST_FINDINGS = 10_000
/** How many single changes an entry of the journal names. */
export const MOST_JOURNALLED = 50

/** The contents of a version as they are stored. */
export function contentOf(row: Pick<SystemRow, 'content'>): SystemDraft {
  return SystemDraftSchema.parse(JSON.parse(row.content))
}

/** What a draft remembers of the columns of its file. */
export function keptColumnsOf({ import_columns: text }: Pick<SystemRow, 'import_columns'>): KeptMapping[] {
  return text === null ? [] : z.array(KeptMappingSchema).parse(JSON.parse(text))
}

/** The same as it is stored; null where nothing was said. */
export function keptColumnsText(columns: readonly KeptMapping[] = []): string | null {
  return columns.length === 0 ? null : JSON.stringify(columns)
}

/** What is stored of a draft: the cells as entered, and its exact text where nothing stands against it. */
export function columnsOf(draft: SystemDraft, id: string) {
  const { file, issues } = examineDraft(draft, ownSystemRef(id))
  const text = file === null ? null : systemText(file)
  const rows = draft.groups.flatMap(({ indicators }) => indicators)
  const columns = {
    title: draft.title,
    source: draft.source,
    is_fictitious: draft.isFictitious,
    content: JSON.stringify(draft),
    file: text,
    sha256: text === null ? null : sha256Hex(text),
    row_count: rows.length,
    unverified_count: rows.filter(({ verified }) => !verified).length,
    fault_count: issues.filter(({ severity }) => severity === 'error').length,
  }
  return { columns, findings: findingsOf(issues, draft) }
}

/** Findings as they are sent, with the place in the file they were imported from. */
export function findingsOf(issues: readonly Issue[], draft: SystemDraft): SystemFinding[] {
  return issues.slice(0, MOST_FINDINGS).map((issue) => {
    const { code, severity, pointer, message, place } = placedIssue(issue, draft)
    const { sheet, row, column } = place ?? {}
    const where = { sheet: sheet ?? null, row: row ?? null, column: column ?? null }
    return { code, severity, pointer, message: message.slice(0, 4000), place: place === undefined ? null : where }
  })
}
