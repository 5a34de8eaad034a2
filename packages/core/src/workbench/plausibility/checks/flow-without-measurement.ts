import type { Check } from '../check.ts'
import { at, listed } from '../check.ts'

/** In a period in which a layer was measured some of its flows have no value. */
export const flowWithoutMeasurement: Check = {
  id: 'flow_without_measurement',
  title: '流股没有实测值',
  severity: 'notice',
  source: '审核要求实测全部输入输出；没有实测的由平衡推算',
  run: ({ network, data }) => {
    const rows = data.get('flow_measurements') ?? []
    const given = new Set(
      rows.flatMap(({ fields }) =>
        fields['value'] === undefined ? [] : [`${fields['flow'] ?? ''} ${fields['period'] ?? ''}`],
      ),
    )
    return network.layers.flatMap((layer) =>
      network.periods.flatMap((period) => {
        const flows = network.flows.filter((flow) => flow.layer === layer.id)
        const lacking = flows.filter(({ id }) => !given.has(`${id} ${period.id}`))
        if (lacking.length === 0 || lacking.length === flows.length) return []
        const names = listed(lacking.map(({ name }) => `“${name}”`))
        return [
          {
            about: [layer.id, period.id],
            figures: lacking.map(({ id }) => id),
            message: `“${period.name}”的${layer.name}有 ${lacking.length} 股没有实测值：${names}。能实测的请补测；不能实测的由平衡推算，请说明依据。`,
            places: lacking.map(({ id }) => at('flows', id)),
          },
        ]
      }),
    )
  },
}
