import type { WaterFigureId } from './water-figures.ts'

/** What the figures of water are called (GB/T 7119), on pages and in reports alike. */
export const WATER_FIGURE_NAMES: Readonly<Record<WaterFigureId, string>> = {
  fresh: '新水量',
  reused: '重复利用水量',
  total: '用水总量',
  consumed: '耗水量',
  drained: '排水量',
  leaked: '漏失水量',
  reuse_rate: '重复利用率',
  cooling_circulation_rate: '间接冷却水循环率',
  process_reuse_rate: '工艺水回用率',
  condensate_recovery_rate: '冷凝水回收率',
  leakage_rate: '漏失率',
  unit_fresh_water: '单位产品新水量',
}
