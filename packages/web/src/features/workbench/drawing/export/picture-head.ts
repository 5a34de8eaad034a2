import type { Closure } from '@qingshen/core/balance/network/closure'
import type { ScenarioLayer } from '@qingshen/core/workbench/scenario/scenario'
import type { Drawing } from '../model/drawing.ts'
import { signedShare } from '../scenario/scenario-words.ts'
import { shareText } from '../model/figure-text.ts'

/** The title of a saved drawing of the plant as it is, which says how the plant balances, and the line below it. */
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

/** The title of a saved drawing after options: what enters the plant then, and with which options. */
export function scenarioHead(
  drawing: Drawing,
  after: ScenarioLayer | null,
  enterprise: string,
  options: readonly string[],
) {
  const layer = drawing.layer?.name ?? '平衡图'
  const { input: before } = after?.before ?? {}
  const { input } = after?.after ?? {}
  const isTold = before != null && input != null && before !== 0
  const finding = isTold ? `进入全厂的量变化 ${signedShare((input - before) / before)}` : '与现状比较'
  const period = drawing.periods.find(({ id }) => id === drawing.period)?.name
  const named = options.length === 0 ? '没有算进方案' : `算进的方案：${options.join('、')}`
  return { title: `${layer}：方案实施后，${finding}`, note: [enterprise, period, named].filter(Boolean).join(' · ') }
}
