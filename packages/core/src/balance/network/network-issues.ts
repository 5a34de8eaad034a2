import { defineIssues } from '../../kernel/issue-catalogue.ts'

/** Findings about a plant network and its figures: what does not fit, why, what to do. */
export const networkIssue = defineIssues({
  'network.duplicate': {
    severity: 'error',
    template: '{what}“{name}”出现了两次，系统分不清是哪一个。请删去一个，或者改正编号。',
  },
  'network.measured_twice': {
    severity: 'error',
    template: '“{name}”在“{period}”有两个实测值，系统不知道用哪一个。请只保留一个；两次测量的，先取平均值。',
  },
  'network.unknown_reference': {
    severity: 'error',
    template: '这里引用的{what}“{id}”不存在，可能已被删除。请重新选择。',
  },
  'network.both_outside': {
    severity: 'error',
    template: '流股“{name}”的来源和去向都是厂外，不经过任何工序。请至少选一端的工序。',
  },
  'network.same_unit': {
    severity: 'error',
    template:
      '流股“{name}”从“{unit}”出来又回到“{unit}”，不影响平衡，也无法校核。请改去向，或者把循环画成经过另一个工序。',
  },
  'network.no_layer': { severity: 'error', template: '还没有平衡图层。请先建立一个图层，例如物料平衡或者水平衡。' },
  'network.no_flows': {
    severity: 'warning',
    template: '图层“{layer}”还没有流股，没有可平衡的内容。请先在平衡图上画出工序之间的流股。',
  },
  'network.carrier_missing': {
    severity: 'error',
    template: '物质图层“{layer}”没有选载体图层，不知道它随哪些物流带入带出。请选一个物料或者水图层作为载体。',
  },
  'network.carrier_is_substance': {
    severity: 'error',
    template: '物质图层“{layer}”的载体“{carrier}”不是物料或者水图层。物质只能随物料或者水带入带出，请另选载体。',
  },
  'network.carrier_not_needed': {
    severity: 'error',
    template: '图层“{layer}”不是物质图层，不应有载体。请去掉载体，或者把图层种类改为物质平衡。',
  },
  'network.flow_in_substance': {
    severity: 'error',
    template: '流股“{name}”画在物质图层“{layer}”上。物质随载体流动，请把流股放到载体图层，再填写含量。',
  },
  'network.wrong_dimension': {
    severity: 'error',
    template:
      '“{name}”的单位是 {unit}（{measures}），图层“{layer}”按 {layerUnit}（{layerMeasures}）计，两者不能换算。请改用同类单位，或者先按密度、热值折算。',
  },
  'network.wrong_concentration': {
    severity: 'error',
    template:
      '“{name}”中“{layer}”的含量单位是 {unit}，载体按 {carrierUnit}、物质按 {layerUnit} 计，乘不出物质的量。载体按质量计的用 %、g/t，按体积计的用 mg/L、kg/m³。',
  },
  'network.negative_uncertainty': {
    severity: 'error',
    template: '“{name}”的标准差是 {value}。标准差不能是负数，请改正。',
  },
  'network.uncertainty_missing': {
    severity: 'error',
    template: '“{name}”有实测值 {value}，但没有写标准差，无法判断它可信到什么程度。请填写标准差或者相对标准差。',
  },
  'network.relative_of_zero': {
    severity: 'error',
    template: '“{name}”的实测值是 0，相对标准差算出来也是 0，等于说它绝对准确。请改填以单位计的标准差。',
  },
  'network.share_out_of_range': {
    severity: 'error',
    template: '转移系数 {share} 不在 0 和 1 之间。系数是进料中转到这股出料的份额，35 % 请写 0.35。',
  },
  'network.shares_over_one': {
    severity: 'error',
    template: '工序“{unit}”在图层“{layer}”的转移系数合计为 {total}，超过 1：出料会多于进料。请核对各系数。',
  },
  'network.relation_layer': {
    severity: 'error',
    template: '关系中的流股“{name}”不属于图层“{layer}”。请选同一图层（物质图层选其载体图层）的流股。',
  },
  'network.transfer_end': {
    severity: 'error',
    template: '转移系数所说的流股“{name}”不{direction}工序“{unit}”。请选这个工序的流股。',
  },
  'network.transfer_without_input': {
    severity: 'error',
    template: '工序“{unit}”在图层“{layer}”没有进料，转移系数无从计算。请先画出进料流股。',
  },
  'network.empty_relation': {
    severity: 'error',
    template: '这条关系没有任何流股（系数都是 0），不约束任何数值。请填写流股和系数，或者删去。',
  },
  'network.nothing_measured': {
    severity: 'warning',
    template: '图层“{layer}”在“{period}”没有任何实测值，无从推算。请先测量进出全厂的主要流股。',
  },
  'network.no_concentration': {
    severity: 'warning',
    template:
      '物质图层“{layer}”在“{period}”没有任何含量实测值，只知道载体的量，推算不出物质的量。请先测量主要流股的含量。',
  },
  'network.one_sided': {
    severity: 'warning',
    template:
      '工序“{unit}”在图层“{layer}”只有{has}，没有{lacks}，平衡不了：这次不用它的平衡推算，其余工序照常校核。请补画{lacks}流股（包括废弃物、蒸发、损失和存量变化）。',
  },
  'network.disconnected': {
    severity: 'notice',
    template:
      '图层“{layer}”分成互不相连的 {parts} 部分，各部分单独校核，彼此不能印证。应当相连的，请补画它们之间的流股。',
  },
  'network.unobservable': {
    severity: 'notice',
    template:
      '图层“{layer}”有 {count} 股推算不出来：{flows}。它们之间缺少实测值，请至少补测其中一股，或者补充流股关系。',
  },
  'network.not_converged': {
    severity: 'error',
    template:
      '图层{layers}联合校正迭代 {iterations} 次仍不收敛，剩余不平衡为 {residual}，结果不可用。多半是某些实测值相互矛盾或者单位错误，请先核对偏差最大的工序和含量的单位，再重新校正。',
  },
  'network.too_large': {
    severity: 'error',
    template:
      '图层{layers}要联合校正的未知数有 {count} 个，超过 {most} 个，在浏览器里算不完。请把与物质含量、流股关系无关的部分放到另一个图层，或者按车间分开校正。',
  },
  'network.exact_below_bound': {
    severity: 'error',
    template:
      '“{name}”的准确值 {value} {unit} 小于下限 {min}，两者不能同时成立。请核对实测值、方向和下限，或者给出标准差。',
  },
  'network.negative_ratio': {
    severity: 'error',
    template: '“{out}”与“{other}”之比填的是 {share}，而流股都不能是负数。请核对这个比例和两股的方向，或者给出标准差。',
  },
  'network.contradiction': {
    severity: 'error',
    template: '下列条件互相矛盾，不能同时成立：{conditions}。请核对其中精确给定的实测值和关系，或者给它们写上标准差。',
  },
  'network.bounds_contradiction': {
    severity: 'error',
    template:
      '下列数值不能同时不小于各自的下限：{flows}。请核对它们的方向、下限，以及同一工序上精确给定的实测值和关系。',
  },
})
