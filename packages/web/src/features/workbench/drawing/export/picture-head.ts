import type { Closure } from '@qingshen/core/balance/network/closure'
import type { Drawing } from '../model/drawing.ts'
import { shareText } from '../model/figure-text.ts'

/** The title of a saved drawing, which says how the plant balances, and the line below it. */
export function pictureHead(drawing: Drawing, plant: Closure | null, enterprise: string) {
  const layer = drawing.layer?.name ?? '平衡图'
  const finding =
    plant === null || plant.deviation === null
      ? '按实测还不能闭合'
      : `按实测偏差 ${shareText(plant.deviation.toNumber())}`
  const period = drawing.periods.find(({ id }) => id === drawing.period)?.name
  const note = [enterprise, period, `${drawing.units.length} 个工序，${drawing.flows.length} 股流股`]
  return { title: `${layer}：全厂${finding}`, note: note.filter((part) => part !== undefined).join(' · ') }
}
