import { defineIssues } from '../kernel/issue-catalogue.ts'

/** The findings about a table that should hold an indicator system. */
export const tableIssue = defineIssues({
  table_without_headings: {
    severity: 'error',
    template:
      '前 10 行里没有找到表头：应有“一级指标”“一级指标权重”“二级指标”“二级指标权重”“Ⅰ级基准值”“Ⅱ级基准值”“Ⅲ级基准值”各列（比值型为“指标”“权重”“评价基准值”），可以再有“编号”“单位”“限定性”“方向”。现在缺少：{missing}。请补上表头后重新粘贴或者导入，或者自己指定哪一列是什么。',
  },
  table_of_ratios: {
    severity: 'error',
    template:
      '这张表是比值型的（只有一个评价基准值），还要定量和定性部分的权重、比值上限和等级的界限，单凭一张表算不出等级。请在“评价指标体系”里导入，补齐以后再测算；其实有三级基准值的，请自己指定各列。',
  },
  table_without_rows: { severity: 'error', template: '表头下面没有指标。请连同各行一起复制后重新粘贴或者导入。' },
})
