import { optionStudies } from '@qingshen/core/workbench/sheets/options'
import type { Column, Sheet } from '@qingshen/core/workbench/sheet'

/** The sheet of the studies with its columns as any sheet's. */
export const STUDIES: Sheet = optionStudies

/** The parts of a study that are answered in words: market, technical, environmental. */
export const STUDY_PARTS = [
  ['market'],
  ['technical', 'technical_verdict'],
  ['environmental', 'environmental_verdict'],
] as const

const ANNUAL = ['subsidy', 'income', 'saving', 'depreciation_years', 'years', 'tax_rate', 'price_share'] as const
const COMMON = ['discount_rate', 'base_rate', 'payback_norm'] as const

/** What the economic part asks for: yearly figures, or where flows are entered year by year only what judges them. */
export function economicColumns(hasFlows: boolean): readonly Column[] {
  return studyColumns(hasFlows ? COMMON : [...ANNUAL, ...COMMON])
}

/** Columns of a study by their ids. */
export function studyColumns(ids: readonly string[]): readonly Column[] {
  return ids.flatMap((id) => STUDIES.columns.find((column) => column.id === id) ?? [])
}
