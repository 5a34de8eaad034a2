import type { Closure } from '../../../balance/network/closure.ts'
import type { NetworkLayer } from '../../../balance/network/network.schema.ts'
import type { Decimal } from '../../../kernel/decimal.ts'
import { decimalText } from '../../../kernel/decimal.ts'
import { UNITS } from '../../../kernel/unit.ts'
import { allowedDeviation } from '../../allowed-deviation.ts'
import type { Check, CheckedAudit, MeasuredClosure, RawFinding } from '../check.ts'
import { at, methodFigure, percent, shown } from '../check.ts'
import { isThousandfold } from '../thousandfold.ts'

/**
 * Input and output of a unit or of the plant differ by more than the tolerance of the layer. A substance that keeps the
 * usual tolerance and not the stricter one is only asked about: that figure is uncertain.
 */
export const closureOverTolerance: Check = {
  id: 'closure_over_tolerance',
  title: '输入输出不平衡',
  severity: 'error',
  source: '审核手册的允许偏差；图层另有允许偏差的按图层',
  run: (audit) => audit.closures.flatMap((closure) => ofLayer(audit, closure)),
}

function ofLayer(audit: CheckedAudit, { layer, period, units, plant }: MeasuredClosure): RawFinding[] {
  const tolerance = allowedDeviation(layer, audit.method)
  if (tolerance === null) return []
  const names = new Map(audit.network.units.map(({ id, name }) => [id, name]))
  const whole = { where: '全厂', id: 'plant', closure: plant }
  const each = units.map((closure) => ({ where: `工序“${names.get(closure.unit) ?? ''}”`, id: closure.unit, closure }))
  return [...each, ...(units.length > 1 ? [whole] : [])].flatMap(({ where, id, closure }) => {
    const unit = UNITS[layer.unit].symbol
    const message = judge(closure, tolerance, unit)
    if (message === null || isSlipOfUnit(audit, closure)) return []
    return [
      {
        about: [layer.id, period.id, id],
        figures: [text(closure.input), text(closure.output), decimalText(tolerance)],
        message: `${where}在“${period.name}”的${layer.name}${message}请核对实测值、漏测的流股和计量误差，确有原因的写明。`,
        severity: isOnlyStrict(audit, layer, closure) ? 'warning' : 'error',
        places: id === 'plant' ? [at('layers', layer.id)] : [at('process_units', id)],
      },
    ]
  })
}

/** A slip of the unit is told by a check of its own. */
function isSlipOfUnit({ method }: CheckedAudit, { input, output }: Closure): boolean {
  return input !== null && output !== null && isThousandfold(input, output, method)
}

function isOnlyStrict({ method }: CheckedAudit, layer: NetworkLayer, { deviation }: Closure): boolean {
  const usual = methodFigure(method, 'closure_tolerance')
  const isStrict = layer.kind === 'substance' && layer.tolerance === undefined
  return isStrict && usual !== null && deviation !== null && deviation.lte(usual)
}

function judge({ input, output, deviation }: Closure, tolerance: Decimal, unit: string) {
  if (input === null || output === null) return null
  const figures = `输入 ${shown(input)} ${unit}，输出 ${shown(output)} ${unit}`
  if (deviation === null) return output.isZero() ? null : `${figures}：没有输入却有输出。`
  return deviation.gt(tolerance) ? `${figures}，偏差 ${percent(deviation)}，超过允许的 ${percent(tolerance)}。` : null
}

function text(value: Closure['input']): string | undefined {
  return value === null ? undefined : decimalText(value)
}
