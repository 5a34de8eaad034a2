import { grade, level } from '@qingshen/contracts/level.operations'
import { level as levelOf } from '@qingshen/core/indicator/level'
import { ratioLevel } from '@qingshen/core/indicator/ratio-level'
import { decimal, isDecimalText } from '@qingshen/core/kernel/decimal'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import { procedure } from '../use-case.ts'
import { systemOf } from './indicator-systems.ts'

type Stated = Readonly<Record<string, number | boolean | string>>

/** The indices and the level under a system of three levels. */
export const levelUseCase = procedure(level, async (deps, caller, { body }) => {
  const found = await systemOf(deps, caller, body)
  if (found.kind !== 'levels') throw otherKind('这是比值型的指标体系，没有三级之分。请改用“企业档次”的计算。')
  const { values, variables } = body
  const input = { values: exact(values), ...(variables === undefined ? {} : { variables: exact(variables) }) }
  const result = levelOf(found.system, input)
  return { answer: { ...result, issues: result.issues.map(shown) } }
})

/** The sum and the grade under a system of ratios. */
export const gradeUseCase = procedure(grade, async (deps, caller, { body }) => {
  const found = await systemOf(deps, caller, body)
  if (found.kind !== 'ratio') throw otherKind('这是分三级的指标体系。请改用“综合评价指数和等级”的计算。')
  const result = ratioLevel(found.system, { values: exact(body.values) })
  return { answer: { ...result, issues: result.issues.map(shown) } }
})

function otherKind(detail: string): Problem {
  return new Problem('validation_failed', detail)
}

/** Numbers written as text become exact decimals; words such as `not_applicable` stay. */
function exact(stated: Stated): Readonly<Record<string, unknown>> {
  const entries = Object.entries(stated).map(([id, value]) => {
    return [id, typeof value === 'string' && isDecimalText(value) ? decimal(value) : value] as const
  })
  return Object.fromEntries(entries)
}

function shown({ code, severity, pointer, message }: Issue) {
  return { code, severity, pointer, message }
}
