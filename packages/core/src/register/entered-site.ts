import type { Issue } from '../kernel/issue.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'
import { parseRegisterRow } from './parse-register-row.ts'
import type { PrintedRow } from './printed-row.schema.ts'
import type { RegisterReference } from './reference.ts'
import { registerField } from './register-field.ts'
import type { RegisterRow } from './register-row.schema.ts'

/** The fields of a site as somebody types them, by the keys of a register; empty text is "not stated". */
export type EnteredSite = {
  readonly name: string
  readonly code: string
  readonly place: string
  readonly group: string
  readonly industry: string
  readonly employees: string
  readonly revenue: string
  readonly size: string
  readonly permitClass: string
}

/** A warning somebody accepts, and what he rests on. */
export type Acceptance = { readonly code: string; readonly basis: string }

// What an import says of these speaks of importing; typed in by hand they are settled at the field.
const own = defineIssues({
  code_missing: {
    severity: 'warning',
    template:
      '没有填统一社会信用代码或组织机构代码，以后只能按名称辨认这家企业。请尽量补填；确实没有的，写明依据后认可。',
  },
  industry_unknown: {
    severity: 'warning',
    template:
      '行业代码“{text}”不在系统的分类表里。分类表比标准少一个小类，可能是表缺漏：核对标准后写明依据予以认可；否则请改正。',
  },
  branch_suffix_incomplete: {
    severity: 'warning',
    template: '分支后缀“{suffix}”应为两位数字，缺一位，不能猜。请对照代码证改正；暂时不能确定的，写明依据后认可。',
  },
})

type OwnCode = 'code_missing' | 'industry_unknown' | 'branch_suffix_incomplete'
const OWN_CODES: readonly string[] = [
  'code_missing',
  'industry_unknown',
  'branch_suffix_incomplete',
] satisfies OwnCode[]

/**
 * Reads a site entered by hand as a row of a register is read: every finding at once, each at its field (`/name`).
 * Errors keep it out; a warning waits for somebody to accept it with a source.
 */
export function readEnteredSite(
  entered: EnteredSite,
  reference: RegisterReference,
): { readonly row: RegisterRow; readonly issues: readonly Issue[] } {
  const cells = Object.entries(entered).map(([field, text]) => [
    field,
    { text, column: registerField(field)?.label ?? field },
  ])
  const printed: PrintedRow = { sheet: '', row: 0, cells: Object.fromEntries(cells) }
  const { row, issues } = parseRegisterRow(printed, 0, reference)
  return { row, issues: issues.map(atField) }
}

function atField(found: Issue): Issue {
  const pointer = found.pointer.replace(/^\/rows\/0/, '')
  if (isOwn(found.code)) return own(found.code, pointer, found.params ?? {})
  const { place: _place, ...issue } = found
  return { ...issue, pointer }
}

function isOwn(code: string): code is OwnCode {
  return OWN_CODES.includes(code)
}

/** The findings that still stand in the way: errors, and warnings nobody accepted. */
export function standingIssues(issues: readonly Issue[], accepted: readonly Acceptance[]): Issue[] {
  const settled = new Set(accepted.map(({ code }) => code))
  return issues.filter(({ code, severity }) => severity === 'error' || (severity === 'warning' && !settled.has(code)))
}
