import type { Check } from '../check.ts'
import { at, listed } from '../check.ts'

/** Measured values of which nothing says how sure they are: they cannot be weighed against the others. */
export const measurementWithoutUncertainty: Check = {
  id: 'measurement_without_uncertainty',
  title: '实测值没有标准差',
  severity: 'warning',
  source: '校核按不确定度分配偏差',
  run: ({ network }) => {
    const names = new Map(network.flows.map(({ id, name }) => [id, name]))
    const flows = network.measurements.map((measured) => ({ sheet: 'flow_measurements' as const, measured }))
    const contents = network.concentrations.map((measured) => ({ sheet: 'concentrations' as const, measured }))
    const unsure = [...flows, ...contents].filter(({ measured: { value, sd, relativeSd } }) => {
      return value !== undefined && sd === undefined && relativeSd === undefined
    })
    if (unsure.length === 0) return []
    const which = listed([...new Set(unsure.map(({ measured }) => `“${names.get(measured.flow) ?? ''}”`))])
    return [
      {
        about: ['uncertainty'],
        figures: unsure.map(({ measured }) => measured.id),
        message: `有 ${unsure.length} 个实测值没有写标准差（${which}），不知道可信到什么程度。请填写标准差或者相对标准差。`,
        places: unsure.map(({ sheet, measured }) => at(sheet, measured.id, 'relative_sd')),
      },
    ]
  },
}
