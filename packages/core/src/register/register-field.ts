import { FACTS } from '../vocabulary/fact.ts'

/** How the printed text of a field is read. */
export type FieldKind = 'text' | 'code' | 'count' | 'amount' | 'date' | 'size' | 'permit_class' | 'fact'

export type RegisterField = {
  readonly key: string
  readonly label: string
  /** Column titles under which the field is known, besides its label; compared without spaces and units. */
  readonly titles: readonly string[]
  readonly kind: FieldKind
  readonly help: string
}

type Line = readonly [key: string, label: string, kind: FieldKind, titles: string, help: string]

const LINES: readonly Line[] = [
  ['no', '序号', 'text', '编号', '名单中的序号，可以不填。'],
  ['group', '重点行业', 'text', '行业 行业名称 名单行业 行业类型', '名单所列的重点行业，例如水泥、钢铁。'],
  [
    'place',
    '所在地',
    'text',
    '地州市 行政区划 行政区划代码 所属地区 市(州) 市州 县(市、区) 地区',
    '行政区划的全称、常用简称或六位代码。必填。',
  ],
  [
    'code',
    '统一社会信用代码',
    'code',
    '组织机构代码 组织机构代码证号 机构代码 社会信用代码 信用代码 统一社会信用代码/组织机构代码',
    '十八位统一社会信用代码，或九位组织机构代码（可带分支后缀），按文本填写。',
  ],
  ['name', '企业名称', 'text', '单位名称 企业全称 单位全称 公司名称 名称', '营业执照上的名称。必填。'],
  [
    'industry',
    '行业代码',
    'code',
    '国民经济行业代码 行业小类代码 行业类别代码',
    '国民经济行业分类的四位小类代码，按文本填写，不能丢掉开头的零。',
  ],
  ['industryEdition', '行业分类版本', 'text', '分类版本', '行业代码所依据的分类年份，不填按现行版。'],
  ['employees', '从业人员', 'count', '从业人数 职工人数 员工人数 从业人员数', '从业人员人数，整数。'],
  ['revenue', '营业收入', 'amount', '主营业务收入 年营业收入 营业收入额', '上一年度营业收入，万元。'],
  ['size', '企业规模', 'size', '规模 规模类型', '大型、中型、小型或微型。'],
  [
    'permitClass',
    '排污许可管理类别',
    'permit_class',
    '管理类别 排污许可类别 许可管理类别',
    '重点管理、简化管理、登记管理；确认不在名录内的填“不在名录内”。',
  ],
  ['validOn', '数据日期', 'date', '统计日期 截止日期 生效日期', '以上情况属实的日期，不填按导入时选定的日期。'],
  ['listedOn', '上轮列入日期', 'date', '名单公布日期 上次公布日期 上轮公布日期', '上一轮名单公布的日期。'],
  ['reportedOn', '上轮报告日期', 'date', '审核报告提交日期 上次报告日期', '上一轮审核报告提交的日期。'],
  ['evaluatedOn', '上轮评估日期', 'date', '评估日期 上次评估日期', '上一轮评估的日期。'],
  ['acceptedOn', '上轮验收日期', 'date', '验收日期 上次验收日期', '上一轮验收的日期。'],
  ['remark', '备注', 'text', '说明', '原样保留。'],
]

/**
 * The columns a register may have: key, Chinese label, the titles under which the column is recognised, how it is
 * read; then one column per true-or-false fact of the catalogue. The reader of spreadsheets, the preview and the empty
 * template all come from this table.
 */
export const REGISTER_FIELDS: readonly RegisterField[] = [
  ...LINES.map(([key, label, kind, titles, help]) => ({ key, label, titles: titles.split(' '), kind, help })),
  ...FACTS.filter((fact) => fact.kind === 'boolean').map((fact) => ({
    key: fact.name,
    label: fact.label,
    titles: [fact.name],
    kind: 'fact' as const,
    help: `${fact.question}填“是”或“否”，不清楚的不填。`,
  })),
]

/** What a title is compared by: without spaces, unit in brackets at its end, asterisk or colon. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/[\s*:]/gu, '')
    .replace(/\((?:万元|人|必填|选填|单位:?万元)\)$/u, '')
}

const byTitle = new Map<string, RegisterField>(
  REGISTER_FIELDS.flatMap((entry) => [entry.label, ...entry.titles].map((title) => [titleKey(title), entry])),
)

const byKey = new Map<string, RegisterField>(REGISTER_FIELDS.map((entry) => [entry.key, entry]))

/** The field of a column title as printed, or null when the title is not known. */
export function fieldOfTitle(title: string): RegisterField | null {
  return byTitle.get(titleKey(title)) ?? null
}

/** The field with this key, or null. */
export function registerField(key: string): RegisterField | null {
  return byKey.get(key) ?? null
}
