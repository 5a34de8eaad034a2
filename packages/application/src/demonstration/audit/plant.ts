import { FLOW_NAMES } from './plant-names.ts'

/** A flow of the plant: what it truly is, and what the meter and the laboratory say. Names are those on the drawing. */
export type PlantFlow = {
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  /** Cubic metres in the period. */
  readonly water: number
  /** Kilograms of chromium in the period. */
  readonly chromium: number
  /** As read; null: no meter. */
  readonly measured: string | null
  /** Milligrams per litre, as analysed; null: no sample. */
  readonly content: string | null
}

/** An electroplating workshop: 30 units. */
export const PLANT_UNITS = [
  '新水站',
  '软水站',
  '纯水站',
  '冷却塔',
  '锅炉房',
  '除油槽',
  '除油水洗',
  '酸活化槽',
  '活化水洗',
  '镀铬槽',
  '回收槽',
  '镀铬一级水洗',
  '镀铬二级水洗',
  '镀锌除油槽',
  '镀锌除油水洗',
  '镀锌槽',
  '镀锌水洗',
  '钝化槽',
  '钝化水洗',
  '办公生活',
  '车间清洗',
  '含铬废水调节池',
  '还原池',
  '综合调节池',
  '中和池',
  '沉淀池',
  '压滤机',
  '砂滤罐',
  '反渗透装置',
  '回用水池',
] as const

/** How much takes a way through the plant. */
type Way = readonly [amount: number, ...units: string[]]

const OUT = '厂外'
const WASTE = ['综合调节池', '中和池', '沉淀池', '砂滤罐'] as const
const RINSE = ['含铬废水调节池', '还原池', '中和池', '沉淀池', '砂滤罐'] as const
const SLUDGE = ['含铬废水调节池', '还原池', '中和池', '沉淀池', '压滤机', OUT] as const

/** Cubic metres of water in the period. */
const WATER_WAYS: readonly Way[] = [
  [620, OUT, '新水站', '除油槽', '除油水洗', ...WASTE, OUT],
  [
    480,
    OUT,
    '新水站',
    '除油水洗',
    ...WASTE,
    '反渗透装置',
    '回用水池',
    '车间清洗',
    '综合调节池',
    '中和池',
    '沉淀池',
    OUT,
  ],
  [260, OUT, '新水站', '酸活化槽', '活化水洗', ...WASTE, OUT],
  [
    540,
    OUT,
    '新水站',
    '软水站',
    '活化水洗',
    ...WASTE,
    '反渗透装置',
    '回用水池',
    '除油水洗',
    '综合调节池',
    '中和池',
    '沉淀池',
    OUT,
  ],
  [180, OUT, '新水站', '软水站', '锅炉房', '除油槽', OUT],
  [90, OUT, '新水站', '软水站', '锅炉房', '酸活化槽', OUT],
  [75, OUT, '新水站', '软水站', '锅炉房', OUT],
  [210, OUT, '新水站', '软水站', '冷却塔', OUT],
  [160, OUT, '新水站', '软水站', '冷却塔', '综合调节池', '中和池', '沉淀池', OUT],
  [900, OUT, '新水站', '软水站', '纯水站', '镀铬二级水洗', '镀铬一级水洗', ...RINSE, OUT],
  [320, OUT, '新水站', '软水站', '纯水站', '镀铬槽', OUT],
  [140, OUT, '新水站', '软水站', '纯水站', '回收槽', '镀铬槽', '镀铬一级水洗', ...RINSE, OUT],
  [110, OUT, '新水站', '软水站', '纯水站', '镀锌槽', OUT],
  [260, OUT, '新水站', '软水站', '纯水站', '综合调节池', '中和池', '沉淀池', OUT],
  [520, OUT, '新水站', '软水站', '纯水站', '钝化水洗', ...RINSE, '反渗透装置', '综合调节池', '中和池', '沉淀池', OUT],
  [300, OUT, '新水站', '镀锌除油槽', '镀锌除油水洗', ...WASTE, OUT],
  [410, OUT, '新水站', '镀锌除油水洗', ...WASTE, '反渗透装置', OUT],
  [
    380,
    OUT,
    '新水站',
    '镀锌水洗',
    ...WASTE,
    '反渗透装置',
    '回用水池',
    '镀锌水洗',
    '综合调节池',
    '中和池',
    '沉淀池',
    OUT,
  ],
  [220, OUT, '新水站', '镀锌槽', '镀锌水洗', ...WASTE, OUT],
  [350, OUT, '新水站', '办公生活', OUT],
  [130, OUT, '新水站', '车间清洗', '综合调节池', '中和池', '沉淀池', '压滤机', OUT],
  [
    60,
    OUT,
    '新水站',
    '车间清洗',
    '含铬废水调节池',
    '还原池',
    '中和池',
    '沉淀池',
    '压滤机',
    '综合调节池',
    '中和池',
    '沉淀池',
    OUT,
  ],
  [40, OUT, '镀铬槽', '回收槽', '镀铬一级水洗', ...RINSE, OUT],
  [55, OUT, '镀铬槽', '回收槽', '镀铬槽', OUT],
  [30, OUT, '钝化槽', '钝化水洗', '含铬废水调节池', '还原池', '中和池', '沉淀池', '压滤机', OUT],
  [45, OUT, '新水站', '钝化槽', '钝化水洗', '含铬废水调节池', '还原池', '中和池', '沉淀池', OUT],
  [85, OUT, '新水站', '冷却塔', '镀锌槽', '镀锌水洗', ...WASTE, OUT],
  [70, OUT, '新水站', '锅炉房', '镀锌除油槽', '镀锌除油水洗', ...WASTE, OUT],
  [95, OUT, '新水站', '除油槽', OUT],
  [50, OUT, '镀铬槽', '镀铬二级水洗', '镀铬一级水洗', ...RINSE, OUT],
  [25, OUT, '还原池', '中和池', '沉淀池', OUT],
  [40, OUT, '中和池', '沉淀池', OUT],
  [20, OUT, '新水站', '车间清洗', OUT],
  [18, OUT, '镀铬槽', '镀铬二级水洗', OUT],
  [35, OUT, '新水站', '镀锌水洗', OUT],
  [65, OUT, '新水站', '软水站', OUT],
]

/** Kilograms of chromium in the period. */
const CHROMIUM_WAYS: readonly Way[] = [
  [96, OUT, '镀铬槽', OUT],
  [40, OUT, '镀铬槽', '回收槽', '镀铬槽', OUT],
  [120, OUT, '镀铬槽', '镀铬一级水洗', ...SLUDGE],
  [24, OUT, '镀铬槽', '回收槽', '镀铬一级水洗', ...SLUDGE],
  [12, OUT, '镀铬槽', '镀铬二级水洗', '镀铬一级水洗', ...SLUDGE],
  [2, OUT, '镀铬槽', '镀铬二级水洗', OUT],
  [30, OUT, '钝化槽', '钝化水洗', ...SLUDGE],
  [1.6, OUT, '镀铬槽', '镀铬一级水洗', ...RINSE, OUT],
  [0.8, OUT, '镀铬槽', '镀铬一级水洗', '含铬废水调节池', '还原池', '中和池', '沉淀池', OUT],
]

/** Flows without a meter that leave the plant: people work them out from areas, temperatures and the weight of layers. */
export const ESTIMATED = [
  '活化蒸发',
  '镀锌蒸发',
  '镀铬蒸发和镀层',
  '冷却蒸发',
  '除油蒸发',
  '地面蒸发',
  '镀锌件带出水',
] as const

/** All flows without a meter: the balances must tell them. */
const UNMETERED = new Set<string>([...ESTIMATED, '除油带出液', '镀铬带出液', '镀锌除油带出液', '活化带出液', '压滤液'])

/** The two gross errors: a meter that reads a fifth too much, and a sample that was diluted wrongly. */
export const WRONG_METER = { flow: '纯水原水', factor: 1.2 } as const
export const WRONG_SAMPLE = { flow: '含铬废水', factor: 1.6 } as const

/** How far off good readings are, as shares, over and over in this order. */
const NOISE = [0.004, -0.007, 0.002, 0.009, -0.003, -0.009, 0.006, 0.001, -0.005, 0.008, -0.002] as const

/** All 80 flows of the plant, each what it truly is and what was measured. */
export const PLANT_FLOWS: readonly PlantFlow[] = plantFlows()

function plantFlows(): PlantFlow[] {
  const water = amounts(WATER_WAYS)
  const chromium = amounts(CHROMIUM_WAYS)
  return [...water].map(([ends, amount], index) => {
    const [from = OUT, to = OUT] = ends.split(' ')
    const name = FLOW_NAMES[ends] ?? ends
    const kilograms = chromium.get(ends) ?? 0
    const noise = 1 + (NOISE[index % NOISE.length] ?? 0)
    const read = amount * noise * (name === WRONG_METER.flow ? WRONG_METER.factor : 1)
    const found = (kilograms / amount) * 1000 * (2 - noise) * (name === WRONG_SAMPLE.flow ? WRONG_SAMPLE.factor : 1)
    return {
      name,
      from: from === OUT ? null : from,
      to: to === OUT ? null : to,
      water: amount,
      chromium: kilograms,
      measured: UNMETERED.has(name) ? null : String(Number(read.toFixed(1))),
      content: UNMETERED.has(name) ? null : String(Number(found.toFixed(3))),
    }
  })
}

/** What each flow carries: the sum of all ways through it, so that every unit balances. */
function amounts(ways: readonly Way[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const [amount, ...units] of ways) {
    units.slice(1).forEach((to, index) => {
      const ends = `${units[index] ?? OUT} ${to}`
      found.set(ends, (found.get(ends) ?? 0) + amount)
    })
  }
  return found
}
