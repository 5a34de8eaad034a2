import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** What an indicator of an evaluation system speaks of, as the groups of such systems usually divide it. */
export const INDICATOR_TOPICS = defineCodeList('indicator_topic', '评价指标的类别', [
  { code: 'technology', label: '生产工艺及装备' },
  { code: 'energy', label: '能源消耗' },
  { code: 'water', label: '水资源消耗' },
  { code: 'material', label: '原辅材料消耗' },
  { code: 'reuse', label: '资源综合利用' },
  { code: 'pollution', label: '污染物产生与排放' },
  { code: 'carbon', label: '温室气体排放' },
  { code: 'product', label: '产品特征' },
  { code: 'management', label: '清洁生产管理' },
])
export type IndicatorTopic = CodeOf<typeof INDICATOR_TOPICS>
