import { defineIssues } from '../kernel/issue-catalogue.ts'

/** The findings about a table that should hold an indicator system. */
export const tableIssue = defineIssues({
  table_without_headings: {
    severity: 'error',
    template:
      '前 10 行里没有找到表头：应有“一级指标”“一级指标权重”“二级指标”“二级指标权重”“Ⅰ级基准值”“Ⅱ级基准值”“Ⅲ级基准值”各列（比值型为“指标”“权重”“评价基准值”），可以再有“编号”“单位”“限定性”“方向”。现在缺少：{missing}。请补上表头后重新粘贴或者导入。',
  },
  table_without_rows: { severity: 'error', template: '表头下面没有指标。请连同各行一起复制后重新粘贴或者导入。' },
})
