/** What may be wrong with a value somebody enters; `code` is stable, the sentence says what, why and what to do next. */
export type FieldIssue = { readonly field: string; readonly code: FieldIssueCode; readonly message: string }

const SENTENCES = {
  unknown_column: '“{sheet}”没有“{value}”这一列，没有保存。请刷新页面后再填。',
  not_a_number: '“{title}”应当是一个数，“{value}”读不成数。请只写数字（如 12345.6），文字和单位写在别的列。',
  doubtful_comma: '“{value}”里的逗号分不清是千分位还是小数点。小数点请写成“.”，如 1.5；千分位每三位一个，如 12,345。',
  too_many_digits: '“{title}”的数太长（整数、小数部分各不超过30位）。请检查是否多写了位数，或者换用更大、更小的单位。',
  below_min: '“{title}”不能小于{limit}，现在是{value}。请检查正负号、单位和小数点。',
  above_max: '“{title}”不能大于{limit}，现在是{value}。请检查单位和小数点。',
  does_not_apply: '“{title}”必须是一个数，不能填“不适用”。没有数据就留空，确实为零填 0。',
  not_a_day: '“{title}”应当是一个日期，“{value}”不是存在的日子。请写成年-月-日，如 2026-03-05。',
  not_a_year: '“{title}”应当是四位数的年份，“{value}”不是。请写成如 2026。',
  unknown_choice: '“{title}”没有“{value}”这个选项。请从列出的选项中选一个。',
  unknown_unit: '“{title}”不认识单位“{value}”。请从单位表中选一个，如 t、m³、kWh。',
  wrong_dimension: '“{title}”不能用单位“{value}”：{why}。请换一个单位。',
  kind_against_unit:
    '“{title}”不能是“{value}”：这个图层的单位是 {unit}，而它应当按{why}计。请先清空单位，改好种类，再选合适的单位。',
  too_long: '“{title}”最多{limit}个字，现在有{value}个。请写短一些，详细内容可以放进附件。',
  not_a_row: '“{title}”应当从“{sheet}”已有的行中选一个。请重新选择。',
  no_such_row: '“{title}”所选的行在“{sheet}”中没有，或者已被删除。请先在“{sheet}”中添加（恢复），再选它。',
} as const

export type FieldIssueCode = keyof typeof SENTENCES

/** The issue with its sentence filled in. */
export function fieldIssue(
  field: string,
  code: FieldIssueCode,
  words: Readonly<Record<string, string | number>> = {},
): FieldIssue {
  const message = SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ''))
  return { field, code, message }
}
