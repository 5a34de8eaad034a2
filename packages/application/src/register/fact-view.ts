import type { Fact } from '@qingshen/contracts/register.operations'
import { INDUSTRY_GROUPS } from '@qingshen/core/register/industry-group'
import { FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import type { IndustryTable } from '@qingshen/core/vocabulary/industry'
import { printIndustryClass } from '@qingshen/core/vocabulary/industry'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { RECORDED_FIGURES } from '@qingshen/core/vocabulary/recorded-figure'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import type { FactRow } from '@qingshen/store/register/load-facts'
import { readRange } from './date-range.ts'

const OTHER_LABELS: Readonly<Record<string, string>> = {
  listedIndustryGroup: '名单所列行业',
  industryEdition: '行业分类版本',
}

/** The Chinese label of anything recorded about a site. */
export function factLabel(name: string): string {
  if (FACT_NAMES.is(name)) return FACT_NAMES.label(name)
  if (RECORDED_FIGURES.is(name)) return RECORDED_FIGURES.label(name)
  return OTHER_LABELS[name] ?? name
}

/** A recorded value as people read it. */
export function factText(name: string, value: unknown, industries: IndustryTable | undefined): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  const text = String(value)
  if (name === 'industry' && industries !== undefined) return printIndustryClass(industries, text)
  if (name === 'listedIndustryGroup' && INDUSTRY_GROUPS.is(value)) return INDUSTRY_GROUPS.label(value)
  if (name === 'size' && SIZE_CLASSES.is(value)) return SIZE_CLASSES.label(value)
  if (name === 'permitClass' && PERMIT_CLASSES.is(value)) return PERMIT_CLASSES.label(value)
  if (name === 'employees') return `${text} 人`
  return name === 'revenue' ? `${text} 万元` : text
}

function plainValue(value: unknown): Fact['value'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value === null || value === undefined ? null : JSON.stringify(value).slice(0, 4000)
}

/** What stands for ids on a page: the shown names of accounts, and the names of the files within the reader's reach. */
export type Shown = {
  readonly authors: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, string>
  readonly industries: IndustryTable | undefined
}

/** Who recorded something. */
export function authorName(account: string | null, { authors }: Shown): string {
  return account === null ? '系统导入' : (authors.get(account) ?? '工作人员')
}

/** An attached proof; null where there is none, or none the reader may open. */
export function evidenceOf(file: string | null, { files }: Shown): Fact['evidence'] {
  const name = file === null ? undefined : files.get(file)
  return file === null || name === undefined ? null : { file, name }
}

/** A fact with its two times and its source. */
export function toFact(row: FactRow, shown: Shown): Fact {
  const { from, to } = readRange(row.valid)
  return {
    fact: row.name,
    label: factLabel(row.name),
    value: row.known_missing ? null : plainValue(row.value),
    knownMissing: row.known_missing,
    display: row.known_missing ? '确知没有资料' : factText(row.name, row.value, shown.industries),
    validFrom: from,
    validTo: to,
    recordedAt: row.recorded_at,
    recordedBy: authorName(row.recorded_by, shown),
    source: row.source,
    evidence: evidenceOf(row.evidence, shown),
    provenance: row.recorded_by === null ? 'imported' : 'entered',
  }
}
