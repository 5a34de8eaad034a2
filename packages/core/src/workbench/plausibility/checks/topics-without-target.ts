import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'

/** A topic the place asks to be looked at has no target; whether it concerns the enterprise only the enterprise knows. */
export const topicsWithoutTarget: Check = {
  id: 'topics_without_target',
  title: '要求考虑的专题没有目标',
  severity: 'warning',
  source: '当地文件要求考虑的专题',
  run: ({ data, method }) => {
    const targets = rowsOf(data, 'targets')
    if (targets.length === 0) return []
    const looked = new Set(targets.map(({ fields }) => fields['topic']))
    return method.topics
      .filter(({ id }) => !looked.has(id))
      .map(({ id, title, text, mergedFor, clauses }) => {
        const emitter = mergedFor === null ? '' : '属于温室气体重点排放单位的，两项工作必须合并进行。'
        return {
          about: [id],
          figures: ['0'],
          message: `当地要求审核考虑“${title}”（${text}），没有一个目标属于这个专题。${emitter}请设置目标并选择专题；本企业不涉及的写明理由。`,
          places: [at('targets')],
          clause: clauses[0] ?? null,
        }
      })
  },
}
