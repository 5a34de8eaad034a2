import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'

/** An aim of the law that no target serves. */
export const aimsWithoutTarget: Check = {
  id: 'aims_without_target',
  title: '审核目的没有对应的目标',
  severity: 'notice',
  source: '文件规定的审核目的',
  run: ({ data, method }) => {
    const targets = rowsOf(data, 'targets')
    if (targets.length === 0) return []
    const served = new Set(targets.map(({ fields }) => fields['aim']))
    return method.aims
      .filter(({ code }) => !served.has(code))
      .map(({ code, text, clause }) => ({
        about: [code],
        figures: ['0'],
        message: `审核的目的包括“${text}”，没有一个目标对应它。请设置目标并选择目的；不适合本企业的写明理由。`,
        places: [at('targets')],
        clause,
      }))
  },
}
