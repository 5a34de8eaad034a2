import { defineIssues } from '../kernel/issue-catalogue.ts'

/** The findings about a table that should hold an indicator system. */
export const tableIssue = defineIssues({
  table_without_headings: {
    severity: 'error',
    template:
      '前 10 行里没有找到表头：应有“一级指标”“一级指标权重”“二级指标”“二级指标权重”“Ⅰ级基准值”“Ⅱ级基准值”“Ⅲ级基准值”各列，可以再有“单位”“限定性”“方向”。请补上表头后重新粘贴。',
  },
  table_without_rows: { severity: 'error', template: '表头下面没有指标。请连同各行一起复制后重新粘贴。' },
  table_direction_missing: {
    severity: 'error',
    template:
      '“{title}”是越大越好还是越小越好看不出来：基准值没有“≤”“≥”之类的符号，或者各级不一致。请加“方向”一列，写越小越好、越大越好或定性。',
  },
})
