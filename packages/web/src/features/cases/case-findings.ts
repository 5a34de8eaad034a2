import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'

/** Fields of a form that answer what the law requires under another name. */
export type FieldNames = Readonly<Record<string, string>>

const USUAL: FieldNames = { due_given: 'due', ground_given: 'ground', within_limit: 'grantedTo' }

/** A refusal whose findings name the fields of the form: where `reason` is asked for, the field may be `note`. */
export function atFields(error: unknown, names: FieldNames = {}): unknown {
  if (!(error instanceof Problem)) return error
  const fields = { ...USUAL, ...names }
  const errors = error.errors.map((issue) => {
    const field = fields[issue.pointer.slice(1)]
    return field === undefined ? issue : { ...issue, pointer: `/${field}` }
  })
  return new Problem(error.code, error.detail, errors, error.extra)
}

/** The findings a refusal carries. */
export function findingsIn(error: unknown): readonly Issue[] {
  return error instanceof Problem ? error.errors : []
}
