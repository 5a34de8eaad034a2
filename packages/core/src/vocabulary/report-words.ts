/**
 * Words by which reports call the same thing, one thing a line; the first is ours. Only words that mean the same measure in
 * every report stand here: what a word leaves open is not recognised.
 */
export const SAME_WORDS: readonly (readonly string[])[] = [
  ['新水', '新鲜水', '新鲜用水', '取新水'],
  ['用电', '耗电', '电耗', '电力消耗', '用电消耗', '电力消费'],
  ['综合能耗', '综合能源消耗', '综合能源消费', '能源消费总'],
  ['产量', '产出量', '生产量'],
  ['产值', '总产值', '工业总产值'],
  ['废水', '污水'],
  ['固体废物', '固体废弃物', '固废'],
  ['危险废物', '危险废弃物', '危废'],
  ['化学需氧量', 'COD', 'CODcr'],
  ['氨氮', 'NH3-N'],
  ['二氧化硫', 'SO2'],
  ['氮氧化物', 'NOx'],
  ['颗粒物', '烟粉尘', '烟尘'],
  ['挥发性有机物', 'VOCs', 'VOC'],
  ['二氧化碳', 'CO2'],
  ['投资', '总投资', '投资额', '投资总额', '投资费用'],
  ['经济效益', '年经济效益', '年收益', '年效益', '经济收益'],
  ['投资回收期', '投资偿还期', '偿还期', '回收期'],
  ['净现值', 'NPV'],
  ['净现值率', 'NPVR'],
  ['内部收益率', 'IRR'],
  ['输入', '投入', '进入'],
  ['输出', '产出'],
]

/** Names of units that reports print in words, with the symbol of the unit. */
export const UNIT_WORDS: Readonly<Record<string, string>> = {
  吨二氧化碳: 'tCO2',
  吨CO2: 'tCO2',
  tCO2e: 'tCO2',
  吨二氧化碳当量: 'tCO2',
  千克标准煤: 'kgce',
  公斤标准煤: 'kgce',
  兆瓦时: 'MWh',
  吉焦: 'GJ',
  兆焦: 'MJ',
  千焦: 'kJ',
  百分点: '%',
  万方: '万m³',
  方: 'm³',
  毫克: 'mg',
  千瓦: 'kW',
  平方米: 'm²',
  公里: 'km',
  公顷: 'hm²',
}

/** Words for the three levels of an indicator system and for having reached none, best first. */
export const LEVEL_WORDS: readonly { readonly level: string; readonly words: readonly string[] }[] = [
  { level: 'Ⅰ级', words: ['I级', '一级', '国际清洁生产领先', '国际清洁生产先进', '国际领先', '国际先进'] },
  { level: 'Ⅱ级', words: ['II级', '二级', '国内清洁生产先进', '国内清洁生产领先', '国内先进', '国内领先'] },
  {
    level: 'Ⅲ级',
    words: ['III级', '三级', '国内清洁生产基本', '国内清洁生产一般', '国内基本水平', '国内一般水平', '基本水平'],
  },
  {
    level: '未达到',
    words: ['未达到清洁生产', '未达到III级', '没有达到III级', '未达到三级', '低于III级', '达不到III级', '未达到Ⅲ级'],
  },
]
