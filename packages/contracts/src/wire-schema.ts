import { z } from 'zod'

type JsonSchema = Record<string, unknown>

/** The draft-7 JSON Schema of a wire schema, as the server compiles it; throws for what JSON Schema cannot say. */
export function toWireJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'throw',
  })
  return rest
}

/** The 2020-12 JSON Schema of a wire schema, as OpenAPI 3.1 prints it. */
export function toOpenApiSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
  return rest
}

const STRUCTURAL_CHECKS = new Set([
  'min_length',
  'max_length',
  'length_equals',
  'string_format',
  'number_format',
  'greater_than',
  'less_than',
  'min_size',
  'max_size',
])

type Node = { type: string; checks?: readonly { _zod: { def: { check: string } } }[] } & Record<string, unknown>

function children(def: Node): readonly unknown[] {
  const nested = [def['element'], def['innerType'], def['valueType'], def['keyType'], def['catchall']]
  const options = Array.isArray(def['options']) ? def['options'] : []
  const shape = typeof def['shape'] === 'object' && def['shape'] !== null ? Object.values(def['shape']) : []
  return [...nested, ...options, ...shape].filter((child) => child !== undefined && child !== null)
}

/**
 * What a wire schema says that would be lost or changed on its way through JSON Schema: refinements, transforms,
 * defaults, unbounded texts and lists. Empty for a sound schema; each finding is `path: reason`.
 */
export function findUnsoundParts(schema: z.ZodType, path = '$'): string[] {
  const def = schema._zod.def as unknown as Node
  const findings: string[] = []
  const checks = (def.checks ?? []).map((check) => check._zod.def.check)
  for (const check of checks) {
    if (!STRUCTURAL_CHECKS.has(check)) findings.push(`${path}: ${check} cannot be said in JSON Schema`)
  }
  if (['transform', 'pipe', 'default', 'prefault', 'catch', 'date', 'custom', 'any', 'unknown'].includes(def.type)) {
    findings.push(`${path}: ${def.type} does not belong in a wire schema`)
  }
  const bounded = checks.some((check) => ['max_length', 'length_equals', 'string_format'].includes(check))
  if ((def.type === 'string' || def.type === 'array') && !bounded) findings.push(`${path}: ${def.type} without a bound`)
  children(def).forEach((child, index) => {
    findings.push(...findUnsoundParts(child as z.ZodType, `${path}/${index}`))
  })
  return findings
}
