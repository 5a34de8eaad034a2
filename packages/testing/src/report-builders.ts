import type { Block, ReportCell, ReportDocument, ReportStyle, Run } from '@qingshen/core/report/report-document.schema'

/** The look of a report as an authority asks for it. */
export const REPORT_STYLE: ReportStyle = {
  titleFont: '方正小标宋简体',
  headingFont: '黑体',
  bodyFont: '仿宋_GB2312',
  latinFont: 'Times New Roman',
  titleSize: 22,
  bodySize: 14,
  linePitch: 26,
  margins: { top: 30, right: 26, bottom: 26, left: 28 },
}

/** A report with the given blocks and nothing else that matters. */
export function aReport(blocks: readonly Block[], more: Partial<ReportDocument> = {}): ReportDocument {
  return {
    variant: 'evaluation',
    title: '晋源化工有限公司清洁生产审核报告',
    enterprise: '晋源化工有限公司',
    cover: [
      { label: '企业名称', text: '晋源化工有限公司' },
      { label: '审核方式', text: '强制性清洁生产审核' },
      { label: '编制单位', text: '太原清源环境咨询有限公司' },
      { label: '编制日期', text: '2026年11月22日' },
    ],
    style: REPORT_STYLE,
    blocks: [...blocks],
    figures: [],
    ...more,
  }
}

export const text = (words: string): Run => ({ kind: 'text', text: words })
export const cell = (words: string, across?: number): ReportCell => ({
  runs: [text(words)],
  ...(across === undefined ? {} : { across }),
})

/** A table of so many columns and rows: names in the first column, numbers in the others. */
export function aTable(id: string, caption: string, size: { columns: number; rows: number }): Block {
  const { columns, rows } = size
  const width = 0.8 / Math.max(1, columns - 1)
  return {
    kind: 'table',
    id,
    caption,
    columns: Array.from({ length: columns }, (_, at) => ({
      title: at === 0 ? '名称' : (TITLES[at % TITLES.length] ?? ''),
      align: at === 0 ? ('left' as const) : ('right' as const),
      width: at === 0 ? (columns === 1 ? 1 : 0.2) : width,
    })),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, at) =>
        cell(at === 0 ? `${UNITS[row % UNITS.length]}${row + 1}` : ((row * 37 + at * 1.25) % 4000).toFixed(2)),
      ),
    ),
    note: '注：数据来自能源计量台账和生产统计月报。',
  }
}

const TITLES = ['单位', '2023年', '2024年', '2025年', '单耗', '限额', '差额', '占比/%', '备注值'] as const
const UNITS = ['原料预处理', '合成反应釜', '精馏塔', '循环水站', '锅炉房', '污水处理站', '空压站', '包装工段'] as const
const SENTENCES = [
  '企业成立审核领导小组和工作小组，由总经理任组长，生产、设备、安全环保、财务等部门负责人参加，并邀请外部专家指导。',
  '近三年原辅材料消耗总体平稳，其中2025年单位产品综合能耗为0.2401 tce/t，较2023年下降8.7%，主要原因是余热回收装置投入运行。',
  '审核重点的输入总量为4,746,025 kg，输出总量为4,646,377 kg，偏差为2.10%，小于允许偏差，平衡结果可以用于原因分析。',
  '现场调查发现，循环水浓缩倍数偏低，新鲜水补充量偏大；部分管线保温破损，蒸汽冷凝水没有全部回收；“跑、冒、滴、漏”仍时有发生。',
  '方案实施后，预计每年减少化学需氧量排放12.6 t、氨氮1.3 t，节约标准煤860 tce，减少二氧化碳排放2,236 t，年经济效益318.4万元。',
] as const

const CHAPTERS = [
  '前言',
  '筹划与组织',
  '预评估',
  '评估',
  '方案产生和筛选',
  '可行性分析',
  '方案实施',
  '持续清洁生产',
] as const

/**
 * A report of a real size, real-looking: about 14 pages and 3 pictures a chapter. `mark` stands in every paragraph and table, so that
 * two reports with different marks have nothing in common that a renderer could keep from one to the other.
 */
export function aLargeReport(mark: string, chapters: number = CHAPTERS.length): ReportDocument {
  return aReport(Array.from({ length: chapters }, (_, at) => chapter(at, mark)).flat(), {
    title: `晋源化工有限公司清洁生产审核报告（${mark}）`,
  })
}

function chapter(at: number, mark: string): Block[] {
  const number = String(at + 1)
  const name = CHAPTERS[at % CHAPTERS.length] ?? ''
  return [
    { kind: 'page_break' },
    { kind: 'heading', id: `h${number}`, level: 1, number, title: name },
    ...Array.from({ length: 6 }, (_, part) => partOf(`${number}.${part + 1}`, mark, part)).flat(),
    { kind: 'gap', section: `s${number}`, text: `${name}：审核小组成员的职称` },
  ]
}

function partOf(number: string, mark: string, part: number): Block[] {
  const blocks: Block[] = [
    { kind: 'heading', id: `h${number}`, level: 2, number, title: `${UNITS[part % UNITS.length]}的现状与分析` },
    ...SENTENCES.map((sentence): Block => ({ kind: 'paragraph', runs: [text(`${mark}：${sentence.repeat(2)}`)] })),
    {
      kind: 'prose',
      section: number,
      paragraphs: [`${mark}。${SENTENCES.join('')}`, `${SENTENCES.toReversed().join('')}${mark}`],
    },
    aTable(`t${number}`, `表${number} 主要消耗（${mark}）`, { columns: part === 3 ? 12 : 6, rows: 18 }),
  ]
  const figure = figureOf(number, mark, part)
  return figure === undefined ? blocks : [...blocks, figure]
}

function figureOf(number: string, mark: string, part: number): Block | undefined {
  const shift = mark.length + part
  if (part === 0) return chartOf(number, mark, shift)
  if (part === 2) return sankeyOf(number, mark, shift)
  return part === 4 ? tornadoOf(number, mark, shift) : undefined
}

function chartOf(number: string, mark: string, shift: number): Block {
  return {
    kind: 'chart',
    id: `c${number}`,
    caption: `图${number} 三年新鲜水用量与单耗（${mark}）`,
    chart: {
      kind: Number(number[0]) % 2 === 0 ? 'line' : 'bar',
      unit: '万 t',
      categories: ['2022年', '2023年', '2024年', '2025年'],
      series: [
        { name: '新鲜水', values: [`${120 + shift}.5`, '118.2', null, '96.4'] },
        { name: '循环水', values: ['240.1', '251.7', '260', '281.3'] },
        { name: '回用水', values: ['20.4', '0', '31.5', '44'] },
      ],
    },
  }
}

function tornadoOf(number: string, mark: string, shift: number): Block {
  return {
    kind: 'chart',
    id: `d${number}`,
    caption: `图${number} 净现值的敏感性（${mark}）`,
    chart: {
      kind: 'tornado',
      unit: '净现值，万元',
      categories: ['年收益', '总投资', '折现率', '所得税率', '折旧年限'],
      series: [
        { name: '减少20%', values: ['12.4', `${210 + shift}`, '180.2', '161', '139'] },
        { name: '增加20%', values: ['260.8', '70.6', '102.9', '120', '141'] },
        { name: '基准', values: ['137.5', '137.5', '137.5', '137.5', '137.5'] },
      ],
    },
  }
}

function sankeyOf(number: string, mark: string, shift: number): Block {
  const nodes = ['原料配制', '合成反应釜', '精馏塔', '离心分离与干燥联合工段', '污水处理站', '冷凝回收']
  const link = (id: string, ends: readonly [number | null, number | null], value: number | null, name: string) => ({
    id,
    from: ends[0] === null ? null : `n${ends[0]}`,
    to: ends[1] === null ? null : `n${ends[1]}`,
    value,
    label: value === null ? `${name} 缺数据` : `${name} ${value}`,
  })
  return {
    kind: 'sankey',
    id: `s${number}`,
    caption: `图${number} 审核重点物料平衡（${mark}）`,
    sankey: {
      unit: 't',
      nodes: nodes.map((label, at) => ({ id: `n${at}`, label })),
      links: [
        link('a', [null, 0], 800 + shift, '苯酚'),
        link('b', [null, 0], 240, '新鲜水'),
        link('c', [0, 1], 1040, '混合料'),
        link('d', [1, 2], 900, '粗品'),
        link('e', [1, 4], 140, '工艺废水'),
        link('f', [2, 3], 620, '馏出物'),
        link('g', [2, 5], 280, '轻组分'),
        link('h', [5, 1], 200, '回收溶剂'),
        link('i', [3, null], 600, '产品'),
        link('j', [3, 4], null, '洗涤水'),
        link('k', [5, null], 0, '不凝气'),
        link('l', [4, null], 140, '达标外排废水'),
      ],
    },
  }
}
