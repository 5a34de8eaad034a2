import { defineIssues } from '../../kernel/issue-catalogue.ts'

/** Why a plant after options cannot be told, and what it leaves out: what, why, what to do. */
export const scenarioIssue = defineIssues({
  'scenario.negative': {
    severity: 'error',
    template:
      '流股“{flow}”现状是 {before} {unit}，所选方案（{options}）一共改变 {change} {unit}，实施后比零还少 {short} {unit}。流量不能为负，请核对变化量，或者去掉其中的方案。',
  },
  'scenario.before_unknown': {
    severity: 'error',
    template:
      '方案（{options}）改变流股“{flow}”，但它的现状没有测也推不出来，改变以后是多少就不知道。请先补测这一股或者相邻的流股。',
  },
  'scenario.cannot_balance': {
    severity: 'error',
    template:
      '{units}周围，方案已经定下的流量进出差 {difference} {unit}，其他流股怎样变都不能平衡。请补上方案还会改变的流股（例如减少的水从哪里排出），或者核对变化量。',
  },
  'scenario.not_precise': {
    severity: 'error',
    template: '{units}周围的流量大小相差过于悬殊，算不准，因此不给出方案实施后的数值。请核对小数点和单位。',
  },
  'scenario.no_baseline': {
    severity: 'error',
    template:
      '图层“{layer}”在这个时段的现状还算不出来，方案实施后的流量也就算不出来。请先在“现状”里补齐实测值、点“校核平衡”，按提示改正。',
  },
  'scenario.equal_spread': {
    severity: 'notice',
    template:
      '图层“{layer}”按填写的标准差算不出现状，这里把各实测值的相对误差当作一样大、也不用流股关系和物质含量来推算。补齐标准差后结果会更可靠。',
  },
  'scenario.relations': {
    severity: 'notice',
    template:
      '图层“{layer}”的流股关系（比例、转移系数）只用来求现状，方案实施后不要求它们仍然成立，因为方案可能正是要改变它们。需要保持的，请把有关的流股也填上变化。',
  },
  'scenario.substances': {
    severity: 'notice',
    template: '{layers}不推算：方案实施后含量怎样变要由试验或者设计给出，这里只推算物料、水和能量的流量。',
  },
})
