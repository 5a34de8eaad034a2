/** An option of the workshop, with what is known of it; names of flows and causes are those of the plant. */
export type AuditOption = {
  readonly name: string
  readonly content: string
  readonly aspect: string
  readonly nature: 'source_reduction' | 'reuse' | 'end_of_pipe'
  /** 10 000 yuan; absent: not known yet. */
  readonly investment: string
  readonly isRenovation: boolean
  readonly state: 'accepted' | 'doing' | 'done' | 'rejected' | 'dropped'
  /** To which indicator it answers: its number in the system for teaching, and in the one that is imported. */
  readonly indicator?: { readonly teaching: string; readonly imported: string }
  /** To which cause of a loss it answers, in the words of `causes.ts`. */
  readonly cause?: string
  /** To what was found at which place on the walk through the plant. */
  readonly finding?: string
  readonly effects: readonly AuditEffect[]
  /** Yearly gain in 10 000 yuan, where it was studied. */
  readonly saving?: string
  /** What it changes on the drawing, cubic metres in the period. */
  readonly flows?: readonly (readonly [flow: string, change: string])[]
  readonly barrier?: string
}

/** What is saved a year: expected, and stated after it was done. */
export type AuditEffect = {
  readonly kind: string
  readonly expected: string
  readonly claimed?: string
  readonly unit: string
  readonly carrier?: string
  readonly pollutant?: string
  readonly item?: string
}

const water = (expected: string, claimed?: string): AuditEffect =>
  effect({ kind: 'water', expected, unit: 'm3', item: '新水' }, claimed)
const power = (expected: string, claimed?: string): AuditEffect =>
  effect({ kind: 'energy', expected, unit: 'ten_thousand_kwh', carrier: 'electricity', item: '电力' }, claimed)
const money = (expected: string, claimed?: string): AuditEffect =>
  effect({ kind: 'cost', expected, unit: 'ten_thousand_yuan' }, claimed)
const steam = (expected: string, claimed?: string): AuditEffect =>
  effect({ kind: 'energy', expected, unit: 'gj', carrier: 'heat', item: '外购蒸汽' }, claimed)
const acid = (expected: string, claimed?: string): AuditEffect =>
  effect({ kind: 'material', expected, unit: 't', item: '盐酸' }, claimed)
const chromic = (expected: string, claimed?: string): AuditEffect =>
  effect({ kind: 'material', expected, unit: 'kg', item: '铬酐' }, claimed)
const pollutant = (kind: 'generated' | 'discharged', code: string, expected: string, claimed?: string): AuditEffect =>
  effect({ kind: `pollutant_${kind}`, pollutant: code, expected, unit: 't' }, claimed)

function effect(stated: Omit<AuditEffect, 'claimed'>, claimed: string | undefined): AuditEffect {
  return claimed === undefined ? stated : { ...stated, claimed }
}

/** Fifteen options, from a notice at the tap to a new line. */
export const AUDIT_OPTIONS: readonly AuditOption[] = [
  {
    name: '水洗槽加装电导率控制补水',
    content: '镀锌、除油水洗槽由常流水改为按电导率补水，避免过量用水。',
    aspect: 'process_control',
    nature: 'source_reduction',
    investment: '3.6',
    isRenovation: false,
    state: 'done',
    indicator: { teaching: 'w1', imported: '2.1' },
    cause: '水洗槽常流水，不按水质补水',
    finding: '镀锌水洗',
    effects: [water('2500', '2400'), pollutant('generated', 'waste_water', '2400', '2300'), money('2.4', '2.3')],
    flows: [
      ['镀锌水洗用水', '-145'],
      ['除油水洗用水', '-160'],
      ['镀锌除油水洗用水', '-140'],
    ],
  },
  {
    name: '镀件出槽停留时间延长到十五秒',
    content: '修改行车程序，出槽后停留十五秒再转移，减少带出液。',
    aspect: 'process_control',
    nature: 'source_reduction',
    investment: '0',
    isRenovation: false,
    state: 'done',
    indicator: { teaching: 'm1', imported: '4.2' },
    cause: '出槽停留时间短，带出液多',
    effects: [pollutant('generated', 'chromium', '0.12', '0.11'), chromic('230', '210'), money('1.5', '1.4')],
  },
  {
    name: '纯水站浓水用于地面清洗',
    content: '纯水站浓水水质满足地面清洗要求，接管到清洗水箱。',
    aspect: 'waste',
    nature: 'reuse',
    investment: '1.8',
    isRenovation: false,
    state: 'done',
    indicator: { teaching: 'r4', imported: '3.2' },
    cause: '浓水水质尚好，直接排入调节池',
    effects: [water('1150', '1100'), money('0.9', '0.9')],
    flows: [['地面清洗用水', '-200']],
  },
  {
    name: '冷凝水回收到锅炉房',
    content: '各加热槽冷凝水集中回收，经除铁后作锅炉补水。',
    aspect: 'equipment',
    nature: 'reuse',
    investment: '28',
    isRenovation: true,
    state: 'done',
    indicator: { teaching: 'w3', imported: '3.3' },
    saving: '11.5',
    cause: '冷凝水没有回收',
    finding: '锅炉房',
    effects: [water('2000', '1890'), steam('620', '590'), money('11.5', '10.9')],
  },
  {
    name: '整流器更换为高频开关电源',
    content: '四台可控硅整流器换为高频开关电源，效率由百分之八十六提高到百分之九十二点五，并按负荷自动调节。',
    aspect: 'equipment',
    nature: 'source_reduction',
    investment: '64',
    isRenovation: true,
    state: 'done',
    indicator: { teaching: 'e2', imported: '1.6' },
    saving: '15.6',
    effects: [power('24', '22.6'), money('15.6', '14.7')],
  },
  {
    name: '镀铬线改三级逆流漂洗加蒸发浓缩回用',
    content: '镀铬一、二级水洗改为三级逆流漂洗，漂洗水蒸发浓缩回镀槽，铬酐回用，少产生含铬污泥。',
    aspect: 'technology',
    nature: 'source_reduction',
    investment: '186',
    isRenovation: true,
    state: 'doing',
    indicator: { teaching: 'x1', imported: '4.2' },
    saving: '58',
    cause: '两级漂洗，带出的铬全部进入废水',
    effects: [
      water('3900'),
      pollutant('generated', 'chromium', '0.55'),
      pollutant('generated', 'waste_water', '3800'),
      pollutant('discharged', 'chromium', '0.004'),
      chromic('1050'),
      money('58'),
    ],
    flows: [['镀铬水洗纯水', '-700']],
  },
  {
    name: '综合废水反渗透扩容',
    content: '反渗透装置由每小时六吨扩到十吨，产水回用于水洗。',
    aspect: 'waste',
    nature: 'reuse',
    investment: '72',
    isRenovation: true,
    state: 'accepted',
    indicator: { teaching: 'w2', imported: '3.1' },
    saving: '18',
    effects: [
      water('5600'),
      pollutant('discharged', 'waste_water', '5600'),
      pollutant('discharged', 'cod', '0.3'),
      money('18'),
    ],
  },
  {
    name: '酸雾吸收塔改为两级喷淋',
    content: '铬酸雾和盐酸雾吸收塔各增加一级喷淋。',
    aspect: 'waste',
    nature: 'end_of_pipe',
    investment: '22',
    isRenovation: true,
    state: 'dropped',
    barrier: 'replaced',
    saving: '0.5',
    effects: [pollutant('discharged', 'particulate', '0.3')],
  },
  {
    name: '空压机余热加热除油槽',
    content: '螺杆空压机余热回收，加热除油槽补水。',
    aspect: 'material',
    nature: 'reuse',
    investment: '12.5',
    isRenovation: true,
    state: 'done',
    indicator: { teaching: 'r3', imported: '3.5' },
    saving: '4.6',
    effects: [steam('260', '241'), money('4.6', '4.3')],
  },
  {
    name: '照明改为发光二极管并分区控制',
    content: '车间照明全部更换，按工位分区控制。',
    aspect: 'equipment',
    nature: 'source_reduction',
    investment: '6.4',
    isRenovation: false,
    state: 'done',
    indicator: { teaching: 'e2', imported: '2.2' },
    finding: '车间照明',
    effects: [power('4.2', '4.0'), money('2.7', '2.6')],
  },
  {
    name: '酸洗槽加抑雾剂',
    content: '酸洗槽投加抑雾剂并加盖，减少酸雾挥发和酸耗。',
    aspect: 'material',
    nature: 'source_reduction',
    investment: '0.8',
    isRenovation: false,
    state: 'done',
    finding: '酸洗槽',
    effects: [acid('6.5', '6.1'), money('0.9', '0.8')],
  },
  {
    name: '挂具绝缘层定期检查制度',
    content: '挂具绝缘破损造成无效镀层，建立每周检查和修补制度。',
    aspect: 'management',
    nature: 'source_reduction',
    investment: '0',
    isRenovation: false,
    state: 'done',
    indicator: { teaching: 'm1', imported: '2.3' },
    finding: '镀铬槽',
    effects: [chromic('100', '100'), money('1.4', '1.4')],
  },
  {
    name: '操作人员节水培训和班组考核',
    content: '按班组计量用水，月度考核与奖金挂钩。',
    aspect: 'staff',
    nature: 'source_reduction',
    investment: '0.5',
    isRenovation: false,
    state: 'done',
    indicator: { teaching: 'w1', imported: '2.1' },
    effects: [water('800', '720'), money('0.7', '0.6')],
  },
  {
    name: '三价铬钝化替代六价铬钝化',
    content: '镀锌钝化由六价铬改为三价铬，消除钝化废水中的六价铬。',
    aspect: 'technology',
    nature: 'source_reduction',
    investment: '9.2',
    isRenovation: true,
    state: 'done',
    indicator: { teaching: 'd3', imported: '5.3' },
    cause: '钝化剂含六价铬',
    effects: [pollutant('generated', 'hexavalent_chromium', '0.16', '0.16'), money('-1.2', '-1.1')],
  },
  {
    name: '电镀污泥干化减量',
    content: '压滤机后增加低温干化，污泥含水率由百分之八十降到百分之四十。',
    aspect: 'waste',
    nature: 'end_of_pipe',
    investment: '120',
    isRenovation: true,
    state: 'doing',
    saving: '42',
    cause: '污泥含水率约百分之八十',
    effects: [pollutant('discharged', 'hazardous_waste', '590'), money('42')],
  },
]
