import type { Severity } from '@qingshen/core/kernel/issue'
import type { RegisterIssueCode } from '@qingshen/core/register/register-issues'
import type { StateSign } from '../../shared/ui/state-tag.tsx'

/** The short name of each kind of finding, as the summary and the filter show it. */
const KINDS: Readonly<Record<RegisterIssueCode, string>> = {
  row_cell_count: '格数与表头不符',
  column_unknown: '不认识的列名',
  column_missing: '缺少必要的列',
  column_twice: '同一列出现两次',
  table_without_head: '没有表头',
  too_many_rows: '行数超过上限',
  list_title_repeated: '名单标题重复，很可能印错',
  list_title_repeated_unexplained: '名单标题重复',
  list_industry_unknown: '看不出名单的行业',
  plan_cell_differs: '与计划表家数不符',
  plan_sum_wrong: '计划表合计不符',
  error_value: '单元格是错误值',
  formula_without_value: '公式没有算好的值',
  merged_cell: '合并单元格',
  number_as_text: '代码被存成数字',
  value_missing: '必填的内容为空',
  odd_spaces: '全角或不间断空格',
  full_width: '全角字母或数字',
  inner_spaces: '中间有空格',
  not_a_count: '不是整数',
  not_an_amount: '不是金额',
  not_a_date: '不是日期',
  date_wrong_century: '日期的世纪可能写错',
  not_a_choice: '不在可选范围',
  dates_out_of_order: '日期先后颠倒',
  code_missing: '没有代码',
  code_malformed: '代码格式不对',
  code_check_digit: '校验位不对',
  code_without_hyphen: '代码缺少短横线',
  branch_suffix_blank: '分支后缀为空',
  branch_suffix_given: '注明了分支后缀',
  branch_suffix_incomplete: '分支后缀不完整',
  code_twice: '代码重复',
  code_two_names: '一个代码两个名称',
  place_missing: '没有所在地',
  place_unknown: '不认识的所在地',
  place_ambiguous: '所在地不止一处',
  place_former: '所在地是旧名',
  place_outside: '不在管理范围内',
  industry_unknown: '行业代码不在分类表中',
  industry_lost_zero: '行业代码可能丢了开头的零',
  size_contradicts: '规模与人数、收入不符',
  name_suggests_other: '名称像是别的行业',
  site_doubtful: '名录中有相近的企业',
}

/** The short name of a kind of finding; a code this page does not know yet stands for itself. */
export function kindTitle(code: string): string {
  return Object.entries(KINDS).find(([known]) => known === code)?.[1] ?? code
}

const SEVERITIES: Readonly<Record<Severity, StateSign>> = {
  error: { icon: 'cross', word: '须改正', tone: 'overdue' },
  warning: { icon: 'alert', word: '须核对', tone: 'warn' },
  notice: { icon: 'dot', word: '提示', tone: 'neutral' },
}

const SETTLED: StateSign = { icon: 'check', word: '已处理', tone: 'good' }

/** How grave a finding is; one that no longer stands in the way says so. */
export function severitySign(severity: Severity, blocking: boolean): StateSign {
  return severity !== 'notice' && !blocking ? SETTLED : SEVERITIES[severity]
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

/** Kinds of finding with those that keep rows out first; otherwise in the order they came. */
export function gravestFirst<T extends { severity: Severity }>(kinds: readonly T[]): T[] {
  return [...kinds].sort((a, b) => RANK[a.severity] - RANK[b.severity])
}
