import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { rowId, rowsOf } from './rows.ts'

/** Why something is lost where; options know a cause by its words. */
const CAUSES = [
  {
    unit: '镀铬一级水洗',
    flow: '含铬废水',
    aspect: 'technology',
    cause: '两级漂洗，带出的铬全部进入废水',
    share: '60',
    suggestion: '增加一级逆流漂洗，漂洗水浓缩回用',
  },
  {
    unit: '镀铬一级水洗',
    flow: '含铬废水',
    aspect: 'process_control',
    cause: '出槽停留时间短，带出液多',
    share: '30',
    suggestion: '延长停留时间',
  },
  {
    unit: '锅炉房',
    flow: '锅炉排汽',
    aspect: 'equipment',
    cause: '冷凝水没有回收',
    share: '80',
    suggestion: '集中回收作锅炉补水',
  },
  {
    unit: '镀锌水洗',
    flow: '镀锌废水',
    aspect: 'process_control',
    cause: '水洗槽常流水，不按水质补水',
    share: '45',
    suggestion: '按电导率补水',
  },
  {
    unit: '钝化水洗',
    flow: '钝化废水',
    aspect: 'material',
    cause: '钝化剂含六价铬',
    share: '100',
    suggestion: '改用三价铬钝化剂',
  },
  {
    unit: '压滤机',
    flow: '外运污泥',
    aspect: 'waste',
    cause: '污泥含水率约百分之八十',
    share: '70',
    suggestion: '低温干化',
  },
  {
    unit: '纯水站',
    flow: '纯水站浓水',
    aspect: 'management',
    cause: '浓水水质尚好，直接排入调节池',
    share: '80',
    suggestion: '接管用于地面清洗',
  },
] as const

/** The analysis of causes. */
export function causeRows(audit: string): WorkbenchChange[] {
  const losses = CAUSES.map(({ unit, flow, ...said }) => {
    return { unit: rowId(audit, 'process_units', unit), flow: rowId(audit, 'flows', flow), ...said }
  })
  return rowsOf(audit, 'losses', losses, ({ cause = '' }) => cause)
}
