import { defineIssues } from '../../kernel/issue-catalogue.ts'

/** The findings about a system while it is entered, before those of the system itself. */
export const draftIssue = defineIssues({
  draft_empty: { severity: 'error', template: '还没有指标。请添加一级指标和二级指标，或者导入表格。' },
  draft_group_empty: {
    severity: 'error',
    template: '一级指标“{title}”下面没有二级指标。请添加，或者删去这个一级指标。',
  },
  draft_name_missing: { severity: 'error', template: '缺少{what}。请填写。' },
  draft_number_missing: { severity: 'error', template: '缺少{what}。请对照原文填写。' },
  draft_number_wrong: {
    severity: 'error',
    template: '{what}“{text}”不是数，或者大得、小得无法计算。请改为数，如 0.2 或 20%。',
  },
  draft_variable_name: {
    severity: 'error',
    template: '“{id}”不能作变量名：应以字母开头，只用字母、数字和下划线，不超过 41 个字符。请改正。',
  },
  draft_unit_long: { severity: 'error', template: '“{title}”的单位超过 60 个字。请缩短，说明写到“说明”一列。' },
  draft_part_missing: { severity: 'error', template: '“{title}”属于定量还是定性部分没有写明。请选择。' },
  draft_half_empty: { severity: 'error', template: '{what}一项也没有：比值型的体系有定量、定性两部分。请补上。' },
  draft_grades_missing: { severity: 'error', template: '没有档次。请对照原文填写各档次和它的指数下限。' },
  draft_ratio_direction: {
    severity: 'error',
    template: '“{title}”是越大越好还是越小越好没有写明，比值的算法正好相反。请对照原文选择。',
  },
  draft_percent_share: {
    severity: 'warning',
    template:
      '“{title}”的单位是 %，而基准值都不大于 1：多半是 Excel 的百分数单元格（95% 存为 0.95）。请核对；确是如此的，各级乘以 100。',
  },
  table_direction_missing: {
    severity: 'error',
    template:
      '“{title}”是越大越好还是越小越好看不出来：基准值没有“≤”“≥”之类的符号，或者各级不一致。请加“方向”一列，写越小越好、越大越好或定性。',
  },
  table_formula_unsaved: {
    severity: 'error',
    template: '这一格是公式，文件里没有保存它的结果。请在表格软件中打开并保存一次后再导入，或者直接填写。',
  },
  table_error_value: {
    severity: 'error',
    template: '这一格是表格软件的错误值 {text}，不是原文的内容。请对照原文填写，或者改正公式后重新导入。',
  },
  table_row_hidden: { severity: 'warning', template: '这一行在原表里是隐藏的，也读入了。不需要的请删去。' },
  table_cell_long: {
    severity: 'warning',
    template: '这一格的文字超过 {most} 个字，只保留了前面的部分。请对照原文核对。',
  },
})
