import type { Issue, Severity } from '../kernel/issue.ts'

type Params = Readonly<Record<string, string | number | boolean | null>>
type Entry = { readonly severity: Severity; readonly message: (p: Params) => string }

/**
 * Everything an import may find: severity and the Chinese sentence (what, why, what to do next) made from the
 * parameters. An error keeps its row out until it is repaired or the row is left out; a warning waits for somebody's
 * decision; a notice is only shown. Codes are append-only.
 */
const CATALOGUE = {
  // the table
  row_cell_count: error(
    (p) => `这一行有 ${p['found']} 格，表头有 ${p['expected']} 格，无法对应。请对照原件补齐或拆开这一行。`,
  ),
  column_unknown: notice((p) => `不认识列名“${p['title']}”，这一列不导入。需要导入时请改用模板中的列名。`),
  column_missing: error((p) => `没有找到“${p['title']}”一列，无法辨认企业。请在表头加上这一列（可下载空白模板对照）。`),
  column_twice: error((p) => `有两列都是“${p['title']}”，无法判断以哪一列为准。请删去一列。`),
  table_without_head: warning(() => '没有找到表头（至少要有“企业名称”一列），这一张表不导入。请对照空白模板补上表头。'),
  too_many_rows: error((p) => `超过一次导入的上限 ${p['limit']} 行。请分成几个文件导入。`),
  list_title_repeated: warning(
    (p) =>
      `第 ${p['number']} 份名单的标题与第 ${p['first']} 份相同（“${p['title']}”），而企业数与计划表“${p['column']}”一栏逐地相符：标题很可能印错。请确认按“${p['column']}”导入，或保留原标题。`,
  ),
  list_title_repeated_unexplained: warning(
    (p) =>
      `第 ${p['number']} 份名单的标题与第 ${p['first']} 份相同（“${p['title']}”），但企业数与计划表各栏都对不上。请核对原件后确定它属于哪个行业。`,
  ),
  list_industry_unknown: warning((p) => `看不出“${p['title']}”属于哪个重点行业，行业留空。请核对标题。`),
  plan_cell_differs: warning(
    (p) =>
      `${p['place']}“${p['group']}”：计划表为 ${p['planned']} 家，名单为 ${p['listed']} 家，相差 ${p['difference']} 家。请核对名单或说明原因。`,
  ),
  plan_sum_wrong: warning(
    (p) =>
      `计划表“${p['place']}”的“${p['group']}”印为 ${p['printed']}，按各格相加为 ${p['computed']}。请以原件为准核对。`,
  ),
  // cells
  error_value: error(
    (p) => `单元格是表格软件的错误值（${p['text']}），没有可用的数据。请在原表中改正公式或直接填写数值。`,
  ),
  formula_without_value: error(() => '单元格只有公式，没有算好的值。请在表格软件中打开、重新计算并保存后再导入。'),
  merged_cell: error(
    (p) => `单元格与 ${p['range']} 合并，只有左上角一格有内容，无法判断其余各行是否相同。请取消合并并逐行填写。`,
  ),
  number_as_text: error(
    (p) => `代码被存成了数字（${p['text']}），超过 15 位的数字末尾已丢失。请把这一列设为文本后重新填写。`,
  ),
  value_missing: error((p) => `“${p['label']}”是空的，无法登记。请补填，或在导入时剔除这一行。`),
  odd_spaces: notice(
    (p) => `“${p['label']}”里有全角空格或不间断空格（${p['count']} 处），会妨碍查找。建议改为普通写法，需要您同意。`,
  ),
  full_width: notice((p) => `“${p['label']}”里有全角的字母或数字（“${p['text']}”）。建议改为半角，需要您同意。`),
  inner_spaces: notice((p) => `“${p['label']}”中间有空格。如果是排版留下的，建议去掉，需要您同意。`),
  not_a_count: error((p) => `“${p['label']}”应为不小于零的整数，现为“${p['text']}”。请改正。`),
  not_an_amount: error((p) => `“${p['label']}”应为以万元计的数，现为“${p['text']}”。请去掉单位和文字后改正。`),
  not_a_date: error((p) => `“${p['label']}”不是存在的日期：“${p['text']}”。请写成 2024-03-31 这样的形式。`),
  date_wrong_century: error(
    (p) =>
      `“${p['label']}”为 ${p['text']}，不在 ${p['earliest']} 至 ${p['latest']} 之间，很可能是年份写错了世纪。请改正${p['repair'] ? `（建议 ${p['repair']}，需要您同意）` : ''}。`,
  ),
  not_a_choice: error((p) => `“${p['label']}”不能是“${p['text']}”。可填：${p['choices']}。`),
  dates_out_of_order: warning(
    (p) => `${p['later']}（${p['laterOn']}）早于${p['earlier']}（${p['earlierOn']}）。请核对两个日期。`,
  ),
  // codes
  code_missing: warning(
    () => '没有统一社会信用代码或组织机构代码，只能按名称辨认企业。请尽量补填；确实没有的，请确认后导入。',
  ),
  code_malformed: error(
    (p) => `“${p['text']}”不是统一社会信用代码（18 位）或组织机构代码（9 位）。请对照营业执照或代码证改正。`,
  ),
  code_check_digit: error(
    (p) =>
      `代码 ${p['text']} 的校验位不对：按前面各位应为“${p['expected']}”。请对照证件检查是哪一位抄错，不要只改末位。`,
  ),
  code_without_hyphen: notice(
    (p) =>
      `组织机构代码“${p['text']}”缺少短横线，也没有括号里的分支后缀；校验位正确。建议写成“${p['repair']}”，需要您同意。`,
  ),
  branch_suffix_blank: notice(() => '分支后缀的括号里是空的，按“未注明分支”处理，原样保留。'),
  branch_suffix_given: notice((p) => `分支后缀为“${p['suffix']}”，与代码一起用来辨认企业。`),
  branch_suffix_incomplete: warning(
    (p) =>
      `分支后缀“${p['suffix']}”应为两位数字，缺一位，不能猜。请对照代码证改正；暂时不能确定的，可同意按“未注明分支”导入。`,
  ),
  code_twice: warning(
    (p) =>
      `代码 ${p['code']} 与第 ${p['otherRow']} 行（${p['otherSheet']}）重复，名称也相同。请剔除其中一行，或确认是两个场所。`,
  ),
  code_two_names: warning(
    (p) =>
      `代码 ${p['code']} 在第 ${p['otherRow']} 行（${p['otherSheet']}）的名称是“${p['otherName']}”，这里是“${p['name']}”。一个代码只属于一个法人：请核对是更名、分支还是抄错。`,
  ),
  // values against the reference
  place_missing: error(() => '没有所在地，无法确定由谁管理。请补填行政区划的名称或代码。'),
  place_unknown: error((p) => `不认识所在地“${p['text']}”。请写行政区划的全称、常用简称或六位代码。`),
  place_ambiguous: error((p) => `“${p['text']}”不止一处（${p['choices']}）。请写全称或六位代码。`),
  place_former: notice(
    (p) => `“${p['text']}”是旧名，现为${p['name']}（${p['code']}）。按现行区划管理，旧名在名单中原样保留。`,
  ),
  place_outside: error((p) => `${p['name']}不在您的管理范围内，不能由您导入。请由上级或当地导入，或剔除这一行。`),
  industry_unknown: warning(
    (p) =>
      `行业代码“${p['text']}”不在系统的分类表里。分类表比标准少一个小类，可能是表缺漏：核对标准后可注明依据予以接受；否则请改正。`,
  ),
  industry_lost_zero: error(
    (p) =>
      `行业代码“${p['text']}”只有三位，开头的零很可能丢了。请把这一列设为文本（建议 ${p['repair']}，需要您同意）。`,
  ),
  size_contradicts: warning(
    (p) =>
      `填报规模为${p['given']}，按从业人员 ${p['employees']} 人、营业收入 ${p['revenue']} 万元应为${p['computed']}。请核对；确认填报无误的，请注明依据予以接受。`,
  ),
  name_suggests_other: notice(
    (p) => `名称里有“${p['word']}”，像是${p['hint']}，与所列的“${p['group']}”不同。行业以名单为准，仅供核对。`,
  ),
  site_doubtful: warning((p) => `名录中有相近的企业：${p['candidate']}（${p['reason']}）。请确定是同一家还是另一家。`),
} as const satisfies Record<string, Entry>

export type RegisterIssueCode = keyof typeof CATALOGUE

/** All codes of the catalogue, in its order. */
export const REGISTER_ISSUE_CODES = Object.keys(CATALOGUE) as RegisterIssueCode[]

/** True for a code of the catalogue. */
export function isRegisterIssueCode(code: string): code is RegisterIssueCode {
  return Object.hasOwn(CATALOGUE, code)
}

/** How grave the issues of a code are. */
export function registerIssueSeverity(code: RegisterIssueCode): Severity {
  return CATALOGUE[code].severity
}

function error(message: Entry['message']): Entry {
  return { severity: 'error', message }
}

function warning(message: Entry['message']): Entry {
  return { severity: 'warning', message }
}

function notice(message: Entry['message']): Entry {
  return { severity: 'notice', message }
}

type Where = { pointer: string; place: NonNullable<Issue['place']>; params?: Params }

/** An issue of the catalogue: `pointer` into the preview, `place` in the file (sheet, row, column). */
export function registerIssue(code: RegisterIssueCode, where: Where): Issue {
  const entry: Entry = CATALOGUE[code]
  const params = where.params ?? {}
  return {
    code,
    severity: entry.severity,
    pointer: where.pointer,
    message: entry.message(params),
    place: where.place,
    params: { ...params },
  }
}

/** Where an issue stands, as one Chinese phrase: `水泥名单 第 12 行 企业名称`. */
export function placeText(place: Issue['place']): string {
  if (!place) return ''
  const row = place.row === undefined ? '' : `第 ${place.row} 行`
  return [place.sheet, row, place.column].filter((part) => part !== undefined && part !== '').join(' ')
}
