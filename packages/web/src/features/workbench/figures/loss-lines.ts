import type { Losses, UnitLoss } from '@qingshen/core/balance/network/losses'
import { lossesOf } from '@qingshen/core/balance/network/losses'
import { readableText } from '@qingshen/core/kernel/decimal'
import { UNITS } from '@qingshen/core/kernel/unit'
import { CAUSE_ASPECTS } from '@qingshen/core/vocabulary/cause-aspect'
import { shownNumber } from '../survey/number-words.ts'
import type { FigureCell, FigureLine, FigureScope } from './figure-line.ts'
import { MISSING, measuredPeriods, percentText } from './figure-line.ts'

type OfPeriod = readonly [string, Losses]

/** What each unit loses, the largest first (of the last period), then by the eight aspects of causes. */
export function lossLines(scope: FigureScope): FigureLine[] {
  const { network, layer } = scope
  const found = measuredPeriods(scope).map(({ id }): OfPeriod => [id, lossesOf(network, id, layer)])
  const unit = UNITS[layer.unit].symbol
  const ranked = found.at(-1)?.[1].units.map((one) => one.unit) ?? []
  const others = found.flatMap(([, losses]) => losses.units.map((one) => one.unit))
  const units = [...new Set([...ranked, ...others])]
  const aspects = CAUSE_ASPECTS.entries.filter(({ code }) => {
    return found.some(([, losses]) => losses.aspects.some(({ aspect }) => aspect === code))
  })
  const unknown = found.some(([, losses]) => losses.unknown.length > 0) ? [unknownLine(scope, found)] : []
  return [
    ...units.map((id) => ({
      id,
      unit,
      name: `“${network.units.find((one) => one.id === id)?.name ?? id}”的损失`,
      cells: new Map(found.map(([period, losses]) => [period, lossCell(losses, id)])),
    })),
    ...aspects.map(({ code, label }) => ({
      id: code,
      unit,
      name: `原因：${label}`,
      cells: new Map(found.map(([period, losses]) => [period, aspectCell(losses, code)])),
    })),
    ...unknown,
  ]
}

const MOST_NAMES = 5

/** How many units a loss cannot be told of yet, and which come first. */
function unknownLine({ network }: FigureScope, found: readonly OfPeriod[]): FigureLine {
  const cells = found.map(([period, { unknown }]) => {
    const names = unknown
      .slice(0, MOST_NAMES)
      .map((id) => `“${network.units.find((one) => one.id === id)?.name ?? id}”`)
    const note =
      unknown.length === 0 ? '' : `${names.join('、')}${unknown.length > MOST_NAMES ? '等' : ''}有流股还没有实测值`
    return [period, { text: String(unknown.length), note }] as const
  })
  return { id: 'unknown', name: '缺实测值、算不出损失的工序', unit: '个', cells: new Map(cells) }
}

function lossCell({ units, unknown }: Losses, id: string): FigureCell {
  const loss = units.find(({ unit }) => unit === id)
  if (loss !== undefined) return { text: shownNumber(loss.loss), note: noteOf(loss) }
  return { text: MISSING, note: unknown.includes(id) ? '有流股还没有实测值' : '这个时段没有进料' }
}

/** Share, money, and what of the loss no flow explains. */
function noteOf({ share, money, unaccounted }: UnitLoss): string {
  const parts = [
    share === null ? '' : `占全部损失的 ${percentText(share)}`,
    money === null ? '' : `折合 ${readableText(money.toDecimalPlaces(2))} 元`,
    unaccounted.gt(0) ? `其中 ${shownNumber(unaccounted)} 没有去向` : '',
    unaccounted.lt(0) ? `多出 ${shownNumber(unaccounted.abs())} 没有来源` : '',
  ]
  return parts.filter((part) => part !== '').join('，')
}

function aspectCell({ aspects }: Losses, code: string): FigureCell {
  const found = aspects.find(({ aspect }) => aspect === code)
  if (found === undefined) return { text: MISSING, note: '没有填占损失的份额' }
  return { text: shownNumber(found.amount), note: '各原因占损失的份额乘损失' }
}
