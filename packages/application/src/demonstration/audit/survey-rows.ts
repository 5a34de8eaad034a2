import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { byName, rowId, rowsOf } from './rows.ts'
import { AUDIT_ITEMS, AUDIT_YEARS } from './survey-figures.ts'

const OVERVIEW = [
  {
    topic: '企业基本情况',
    content:
      '本企业和全部数据均为虚构，仅供演示。企业从事五金件电镀，有镀铬、镀锌两条自动生产线，三班生产，年工作三百天，员工一百八十六人。',
  },
  { topic: '产品', content: '五金件的装饰铬、镀锌，按电镀面积计产，同时统计电镀件的重量。' },
  { topic: '工艺', content: '除油、酸洗活化、镀铬或者镀锌、回收、水洗、钝化、烘干。' },
  {
    topic: '环保设施',
    content:
      '含铬废水单独收集还原后并入综合废水，经中和、沉淀、砂滤，一部分由反渗透处理后回用；铬酸雾、酸雾分别收集吸收。',
  },
  { topic: '计量', content: '总进水、各线进水、回用水有水表；实测期间各槽加装临时流量计。' },
]

const EQUIPMENT = [
  { name: '自动镀铬线', model: 'ZDX-24', count: '1', place: '镀铬槽', is_obsolete: 'no' },
  { name: '自动镀锌线', model: 'ZDX-30', count: '1', place: '镀锌槽', is_obsolete: 'no' },
  {
    name: '可控硅整流器',
    model: 'KGDF-6000',
    count: '4',
    place: '镀铬槽',
    is_obsolete: 'no',
    note: '效率偏低，计划更换',
  },
  { name: '螺杆空压机', model: 'LG-75', count: '2', place: '车间', is_obsolete: 'no' },
  { name: '厢式压滤机', model: 'XMY-60', count: '1', place: '压滤机', is_obsolete: 'no' },
  { name: '反渗透装置', model: 'RO-6', count: '1', place: '反渗透装置', is_obsolete: 'no' },
]

const FINDINGS = [
  {
    place: '镀锌水洗',
    finding: '水洗槽常流水',
    aspect: 'process_control',
    suggestion: '按电导率补水',
    found_on: '2026-04-02',
  },
  { place: '锅炉房', finding: '冷凝水直接排放', aspect: 'equipment', suggestion: '集中回收', found_on: '2026-04-02' },
  {
    place: '镀铬槽',
    finding: '挂具绝缘层破损，夹头镀上铬',
    aspect: 'management',
    suggestion: '定期检查修补',
    found_on: '2026-04-02',
  },
  {
    place: '车间照明',
    finding: '白天全部开灯，没有分区',
    aspect: 'management',
    suggestion: '分区控制',
    found_on: '2026-04-03',
  },
  {
    place: '酸洗槽',
    finding: '槽面敞开，酸雾大',
    aspect: 'process_control',
    suggestion: '加抑雾剂和盖板',
    found_on: '2026-04-03',
  },
]

/** What is known of the plant: its story, equipment, figures of several years, what was found on the walk through it. */
export function surveyRows(audit: string): WorkbenchChange[] {
  const figures = AUDIT_ITEMS.flatMap(({ name, figures: values }) =>
    AUDIT_YEARS.map((year, at) => ({
      item: rowId(audit, 'survey_items', name),
      year,
      amount: values[at] ?? '',
      method: 'ledger',
      source: '企业统计台账',
    })),
  )
  const items = AUDIT_ITEMS.map(({ kind, name, unit, more }) => ({ kind, name, unit, ...more }))
  return [
    ...rowsOf(audit, 'overview', OVERVIEW),
    ...rowsOf(audit, 'equipment', EQUIPMENT),
    ...rowsOf(audit, 'survey_items', items, byName),
    ...rowsOf(audit, 'survey_figures', figures),
    ...rowsOf(audit, 'site_findings', FINDINGS, ({ place = '' }) => place),
  ]
}
