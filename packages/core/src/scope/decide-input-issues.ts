import type { z } from 'zod'
import type { Issue } from '../kernel/issue.ts'
import { pointerOf, pointerTo } from '../kernel/json-pointer.ts'

type ZodIssue = z.core.$ZodIssue

/** What may stand in a field of the input of `decide`, as the message for a value that may not. */
const EXPECTED: Readonly<Record<string, string>> = {
  name: '企业名称必须填写，为文字',
  code: '组织机构代码或统一社会信用代码应为文字',
  division: '行政区划代码应为六位数字的文字，如“650100”',
  industry: '行业代码应为四位数字的文字，如“0610”，前面的零不能省略',
  industryEdition: '行业分类版本应为 2017',
  employees: '从业人员应为不小于 0 的整数',
  revenue: '营业收入应为不小于 0 的数，单位万元',
  size: '企业规模应为 large、medium、small、micro 之一',
  permitClass: '排污许可类别应为 key、simplified、registration、none 之一；不清楚时不填',
  facts: '事实应为对象，各项为 true 或 false；不清楚的不填',
}

/** One finding of the input schema as issues with their pointers and what to do. */
export function inputIssues(found: ZodIssue): readonly Issue[] {
  if (found.code !== 'unrecognized_keys') return [wrongValue(found.path)]
  return found.keys.map((key) => {
    const message = `没有名为“${key}”的项目：可能是拼写有误。请核对项目名称，或者删去。`
    return issueAt('field_unknown', pointerTo(pointerOf(found.path), key), message)
  })
}

function wrongValue(path: ZodIssue['path']): Issue {
  const pointer = pointerOf(path)
  if (path.length === 0)
    return issueAt('shape_wrong', pointer, '输入应为企业的数组，最多一百万户。请放在方括号内重新提交。')
  const [, field, fact] = path
  if (field === undefined) return issueAt('shape_wrong', pointer, '每个企业应为一个对象。请放在花括号内重新提交。')
  if (fact !== undefined)
    return issueAt('value_wrong', pointer, `事实“${String(fact)}”应为 true 或 false；不清楚时不填此项。`)
  return issueAt('value_wrong', pointer, `${EXPECTED[String(field)] ?? '此项的值不合要求'}。请改正后重新提交。`)
}

function issueAt(code: string, pointer: string, message: string): Issue {
  return { code, severity: 'error', pointer, message }
}
