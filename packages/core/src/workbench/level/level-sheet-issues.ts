import { defineIssues } from '../../kernel/issue-catalogue.ts'

/** What is wrong with the sheets of the level, before anything is computed from them. */
export const levelSheetIssue = defineIssues({
  level_cell_unreadable: {
    severity: 'error',
    template:
      '“{title}”的{moment}数值“{value}”读不出来，没有计入。应填{expected}；不适用填“不适用”，没有数据留空。请改正。',
  },
  level_cell_unknown: {
    severity: 'warning',
    template: '采用的指标体系“{system}”里没有编号为“{id}”的指标，这一行没有计入。请核对编号，或者删去这一行。',
  },
  level_cell_twice: {
    severity: 'warning',
    template: '指标“{title}”填了不止一行，只计第一行。请合并后删去多余的行。',
  },
  level_variable_cell_unknown: {
    severity: 'warning',
    template:
      '采用的指标体系“{system}”没有可填的变量“{id}”（有的变量由程序计数），这一行没有计入。请核对，或者删去这一行。',
  },
  level_proof_missing: {
    severity: 'warning',
    template: '“{title}”填了不适用，没有写理由和证明：评审时无从核对。请写明理由和证明的材料，或者填上数值。',
  },
  level_limiting_excluded: {
    severity: 'notice',
    template: '限定性指标“{title}”按不适用处理，退出了限定性条件，理由和证明已经写明，请评审时核对。',
  },
})
