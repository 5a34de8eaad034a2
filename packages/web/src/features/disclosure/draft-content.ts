import type { DisclosurePurposeView } from '@qingshen/contracts/disclosure.schema'
import type {
  DisclosureCell,
  DisclosureValue,
  DisclosureValues,
} from '@qingshen/core/casework/disclosure-content.schema'
import { DisclosureValuesSchema } from '@qingshen/core/casework/disclosure-content.schema'
import { z } from 'zod'

const ContentSchema = z.strictObject({ values: DisclosureValuesSchema, secrets: z.record(z.string(), z.string()) })

/** What is being typed: the values, and for each field marked secret the reason. */
export type DraftContent = { readonly values: DisclosureValues; readonly secrets: Readonly<Record<string, string>> }

/** What the form begins with: the saved draft, else what the platform already knows. */
export function initialContent({ draft, fields }: Pick<DisclosurePurposeView, 'draft' | 'fields'>): DraftContent {
  if (draft !== null) {
    return {
      values: draft.values,
      secrets: Object.fromEntries(draft.secrets.map(({ field, reason }) => [field, reason])),
    }
  }
  const known = fields.flatMap(({ id, prefill }) => (prefill === null ? [] : [[id, { text: prefill }] as const]))
  return { values: Object.fromEntries(known), secrets: {} }
}

/** What was kept in the browser and not saved yet; null when there is nothing readable. */
export function readContent(kept: string | null): DraftContent | null {
  if (kept === null) return null
  try {
    return ContentSchema.safeParse(JSON.parse(kept)).data ?? null
  } catch {
    return null
  }
}

/** The content with another value of one field. */
export function withValue(content: DraftContent, field: string, value: DisclosureValue): DraftContent {
  return { ...content, values: { ...content.values, [field]: value } }
}

/** The content with a field marked secret, or, with null, no longer. */
export function withSecret(content: DraftContent, field: string, reason: string | null): DraftContent {
  const { [field]: _before, ...rest } = content.secrets
  return { ...content, secrets: reason === null ? rest : { ...rest, [field]: reason } }
}

/** The rows of a table with one cell changed. */
export function withCell(
  rows: NonNullable<DisclosureValue['rows']>,
  at: { readonly row: number; readonly column: string },
  cell: DisclosureCell,
): NonNullable<DisclosureValue['rows']> {
  return rows.map((row, index) => (index === at.row ? { ...row, [at.column]: cell } : row))
}
