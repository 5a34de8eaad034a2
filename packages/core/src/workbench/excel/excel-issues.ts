/** What is told about a file: something that was not taken (error), or something one should know (notice). */
export type ExcelIssue = {
  readonly severity: 'error' | 'notice'
  readonly code: ExcelIssueCode
  /** `B7`, or null where the sheet as a whole is meant. */
  readonly cell: string | null
  readonly message: string
}

const SENTENCES = {
  error_value: [
    'error',
    '单元格 {cell}（{title}）是表格软件的错误值 {value}，没有采用。请改正公式或者填入数值后重新上传。',
  ],
  merged: [
    'error',
    '单元格 {cell}（{title}）被合并在 {value} 里，分不清属于哪一行，没有采用。请取消合并，每行各填各的，再重新上传。',
  ],
  formula_without_value: [
    'error',
    '单元格 {cell}（{title}）是公式，但文件里没有保存它的计算结果，没有采用。请用表格软件打开、保存一次后重新上传；结果本来就该是空的，请清除这个公式。',
  ],
  bad_value: ['error', '单元格 {cell}：{value}'],
  no_such_name: [
    'error',
    '单元格 {cell}（{title}）：“{sheet}”里没有叫“{value}”的行，没有采用。请写成那张表里的名称，或者先在那张表里添加。',
  ],
  head_error: ['error', '表头 {cell} 是错误值 {value}，这一列没有采用。请改正表头后重新上传。'],
  head_twice: ['error', '表头 {cell}“{title}”前面已经有一列，只采用了前一列。请删去多余的一列后重新上传。'],
  head_unit: ['error', '表头 {cell}“{value}”里的“{unit}”不能换算：{what}。这一列没有采用。请{how}，再重新上传。'],
  head_converted: ['notice', '表头 {cell}“{value}”的单位是 {unit}，这一列的数已{to}准确换算。请核对换算后的数值。'],
  line_unit: [
    'error',
    '单元格 {cell}（{title}）按 {said} 填写，这一项的单位是 {unit}，两者不能换算，没有采用。请换算成 {unit} 后重新上传。',
  ],
  line_unit_unknown: [
    'error',
    '单元格 {cell}（{title}）：这一行写的单位“{said}”不认识，没有采用。请写成单位表里的单位，或者留空。',
  ],
  no_row_unit: [
    'error',
    '单元格 {cell}（{title}）按 {said} 填写，但这一行还不知道按什么单位计，没有采用。请先填这一行的单位，再重新上传。',
  ],
  not_exact: [
    'error',
    '单元格 {cell}（{title}）的 {value}（{said}）换算成 {unit} 除不尽，没有采用。请自行换算、取舍后按 {unit} 填写。',
  ],
  percent_cell: [
    'error',
    '单元格 {cell}（{title}）设成了百分数格式，而这一列不是比率，没有采用。请改成普通的数字格式后重新上传。',
  ],
  head_unknown: ['notice', '表头 {cell}“{value}”不是这张表的列，这一列没有读。'],
  head_missing: ['notice', '文件里没有这些列：{value}。已有的内容不变。'],
  formulas: ['notice', '“{title}”列有 {count} 个公式（第一个在 {cell}），取的是保存文件时的计算结果。'],
  hidden_rows: ['notice', '第 {value} 行是隐藏的，也读了。'],
  serial_day: ['notice', '单元格 {cell}（{title}）是日期序号 {value}，读作 {day}。'],
  row_gone: [
    'error',
    '第 {row} 行“{name}”在导出以后已被别人删除，没有采用。确实还要的话，请清空本行最右边隐藏的“行标识”后重新上传，作为新的一行。',
  ],
  copied_row: ['notice', '第 {row} 行带着与另一行相同的标识，看作复制出来的新行。'],
  sheet_unknown: [
    'error',
    '工作表“{sheet}”认不出是哪张表：没有找到已知的表头。请使用导出的表格，或者在页面上选定一张表再上传。',
  ],
  sheet_twice: ['error', '工作表“{sheet}”与前面的“{other}”是同一张表，只读了前一个。请合并到一个工作表后重新上传。'],
  no_sheet: ['error', '文件里没有可以读的工作表。请检查是否都被隐藏，或者是空文件。'],
  too_many: ['error', '这张表还有 {count} 条问题没有列出。请先改正列出的，再重新上传。'],
} as const satisfies Record<string, readonly ['error' | 'notice', string]>

export type ExcelIssueCode = keyof typeof SENTENCES

/** The issue with its sentence filled in. `cell`: where; null for a sheet as a whole. */
export function excelIssue(
  code: ExcelIssueCode,
  cell: string | null,
  words: Readonly<Record<string, string | number>> = {},
): ExcelIssue {
  const [severity, sentence] = SENTENCES[code]
  const known: Readonly<Record<string, string | number>> = { ...words, cell: cell ?? '' }
  const message = sentence.replace(/\{(\w+)\}/gu, (_, name: string) => shown(String(known[name] ?? '')))
  return { severity, code, cell, message }
}

const LONGEST_SHOWN = 300

function shown(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`
}
