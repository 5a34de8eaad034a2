import { writeXlsx } from 'hucre'

/** An indicator of the fictitious system: title, unit, weight in its group, benchmarks I to III as a table prints them. */
type Indicator = readonly [
  title: string,
  unit: string,
  weight: string,
  I: string,
  II: string,
  III: string,
  before: string,
  after: string,
]

type Group = { readonly title: string; readonly weight: string; readonly indicators: readonly Indicator[] }

/** A made-up system of an electroplating workshop, 40 rows, printed as untidily as real ones are. */
export const INDICATOR_GROUPS: readonly Group[] = [
  {
    title: '生产工艺及装备',
    weight: '0.25',
    indicators: [
      ['*采用清洁生产工艺', '', '0.20', '低毒工艺', '低毒工艺', '低毒工艺', '是', '是'],
      ['自动化生产线比例', '%', '0.15', '≥ 90 %', '≥ 70 %', '≥ 50 %', '74', '74'],
      ['镀件带出液回收装置', '', '0.15', '两级以上', '一级以上', '有回收', 'Ⅱ级', 'Ⅰ级'],
      ['逆流漂洗级数', '级', '0.15', '≥3', '≥2', '≥1', '2', '3'],
      ['加热设备能效', '', '0.10', '符合节能要求', '符合节能要求', '符合节能要求', '是', '是'],
      ['整流设备效率', '%', '0.10', '≥92', '≥88', '≥85', '86', '92.5'],
      ['*淘汰设备', '', '0.10', '无', '无', '无', '是', '是'],
      ['槽液净化过滤', '', '0.05', '连续过滤', '定期过滤', '有过滤', 'Ⅱ级', 'Ⅱ级'],
    ],
  },
  {
    title: '资源和能源消耗',
    weight: '0.20',
    indicators: [
      ['*单位镀层面积新水用量', 'L/m²', '0.30', '≤８', '≤24', '≤40', '31.5', '22'],
      ['单位面积耗电', 'kW·h/m²', '0.20', '≤1.8', '≤2.4', '≤3.0', '2.6', '2.2'],
      ['铬利用率', '%', '0.15', '≥ 60', '≥ 24', '≥ 20', '28', '41'],
      ['锌利用率', '%', '0.15', '≥82', '≥80', '≥75', '81', '83'],
      ['蒸汽单耗', 'kg/m²', '0.10', '≤4', '≤6', '≤8', '6.4', '5.2'],
      ['酸单耗', 'g/m²', '0.10', '＜60', '＜80', '＜110', '95', '78'],
    ],
  },
  {
    title: '资源综合利用',
    weight: '0.15',
    indicators: [
      ['*工业用水重复利用率', '%', '0.35', '≥60', '≥40', '≥30', '38', '52'],
      ['中水回用率', '%', '0.20', '≥50', '≥40', '≥30', '33', '45'],
      ['冷凝水回收率', '%', '0.20', '≥80', '≥60', '≥40', '0', '85'],
      ['槽渣综合利用率', '%', '0.15', '100', '≥90', '≥80', '92', '92'],
      ['余热利用', '', '0.10', '有余热利用', '有余热利用', '有余热利用', '否', '是'],
    ],
  },
  {
    title: '污染物产生',
    weight: '0.20',
    indicators: [
      ['*单位面积废水产生量', 'L/m²', '0.20', '≤10', '≤20', '≤35', '27', '19'],
      ['*单位面积总铬产生量', 'g/m²', '0.15', '≤0.5', '≤1.2', '≤2.0', '1.6', '1.1'],
      ['单位面积化学需氧量产生量', 'g/m²', '0.10', '≤3', '≤5', '≤8', '6.2', '4.9'],
      ['单位面积氨氮产生量', 'g/m²', '0.10', '≤0.3', '≤0.5', '≤0.8', '0.62', '0.5'],
      ['电镀污泥产生量', 'kg/m²', '0.10', '≤0.02', '≤0.04', '≤0.06', '0.051', '0.038'],
      ['铬酸雾收集率', '%', '0.10', '≥ 98', '≥ 95', '≥ 90', '96', '96'],
      ['挥发性有机物产生量', 'g/m²', '0.10', '≤0.1', '≤0.3', '≤0.6', '0', '0'],
      ['单位面积二氧化碳排放', 'kg/m²', '0.10', '≤1.2', '≤1.8', '≤2.6', '2.1', '1.7'],
      ['噪声', '', '0.05', '厂界达标', '厂界达标', '厂界达标', '是', '是'],
    ],
  },
  {
    title: '产品特征',
    weight: '0.07',
    indicators: [
      ['镀层一次合格率', '%', '0.40', '≥98', '≥96', '≥94', '96.8', '97.1'],
      ['镀层厚度合格率', '%', '0.30', '≥99', '≥97', '≥95', '97.5', '97.5'],
      ['产品无六价铬钝化', '', '0.20', '全部', '主要产品', '部分', 'Ⅱ级', 'Ⅰ级'],
      ['包装回收', '%', '0.10', '≥80', '≥60', '≥40', '不适用', '不适用'],
    ],
  },
  {
    title: '清洁生产管理',
    weight: '0.13',
    indicators: [
      ['*环境法律法规符合性', '', '0.20', '符合', '符合', '符合', '是', '是'],
      ['*排污许可证执行', '', '0.20', '按证排污', '按证排污', '按证排污', '是', '是'],
      ['清洁生产组织', '', '0.10', '有专职机构', '有兼职机构', '有专人', 'Ⅱ级', 'Ⅰ级'],
      ['能源计量器具配备', '%', '0.10', '≥98', '≥95', '≥90', '94', '99'],
      ['危险化学品管理', '', '0.10', '符合', '符合', '符合', '是', '是'],
      ['危险废物处置率', '%', '0.15', '100', '100', '100', '100', '100'],
      ['环境信息公开', '', '0.10', '按要求公开', '按要求公开', '按要求公开', '是', '是'],
      ['应急演练', '次/年', '0.05', '≥2', '≥1', '≥1', '1', '2'],
    ],
  },
]

export const SYSTEM_TITLE = '电镀车间清洁生产评价指标体系（虚构，供演练）'

const HEAD = [
  '一级指标',
  '一级指标权重',
  '二级指标',
  '单位',
  '二级指标权重',
  'Ⅰ级基准值',
  'Ⅱ级基准值',
  'Ⅲ级基准值',
  '方向',
]

/** A benchmark of level II as somebody mistyped it. */
export type Mistyped = { readonly title: string; readonly II: string }

/** The workbook somebody at the plant keeps the system in: groups and equal benchmarks merged over the cells they cover. */
export async function indicatorWorkbook(mistyped?: Mistyped): Promise<Buffer> {
  const rows: (string | number)[][] = [[SYSTEM_TITLE], HEAD]
  const merges: { startRow: number; endRow: number; startCol: number; endCol: number }[] = []
  for (const { title, weight, indicators } of INDICATOR_GROUPS) {
    const start = rows.length
    indicators.forEach(([name, unit, own, I, printed, III], index) => {
      const II = mistyped?.title === name ? mistyped.II : printed
      const at = rows.length
      const isOne = I === II && II === III
      if (isOne) merges.push({ startRow: at, endRow: at, startCol: 5, endCol: 7 })
      const first = index === 0 ? [title, Number(weight)] : ['', '']
      rows.push([...first, name, unit, Number(own), I, isOne ? '' : II, isOne ? '' : III, directionOf(I, III)])
    })
    merges.push({ startRow: start, endRow: rows.length - 1, startCol: 0, endCol: 0 })
    merges.push({ startRow: start, endRow: rows.length - 1, startCol: 1, endCol: 1 })
  }
  const bytes = await writeXlsx({ sheets: [{ name: '指标体系', rows, merges }] })
  return Buffer.from(bytes)
}

/** Stated only where the signs do not say it. */
function directionOf(I: string, III: string): string {
  if (/[≤≥＜]/.test(I)) return ''
  return /^\d+$/.test(I) || /[≥]/.test(III) ? '越大越好' : '定性'
}

/** The values of a moment, one a line, as they are copied from a column of a spreadsheet. */
export function indicatorColumn(moment: 'before' | 'after'): string[][] {
  return INDICATOR_GROUPS.flatMap(({ indicators }) => indicators.map((one) => [moment === 'before' ? one[6] : one[7]]))
}
