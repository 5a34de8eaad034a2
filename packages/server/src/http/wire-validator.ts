import { toWireJsonSchema } from '@qingshen/contracts/wire-schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { pointerTo } from '@qingshen/core/kernel/json-pointer'
import type { ErrorObject } from 'ajv'
import { Ajv } from 'ajv'
import type { z } from 'zod'

/** Checks one value; an empty list means it is as declared. */
export type WireValidator = (value: unknown) => readonly Issue[]

// Nothing is dropped, coerced or filled in: what is not as declared is refused, with all findings at once.
// Both AJV and zod count characters, not UTF-16 units.
const ajv = new Ajv({
  removeAdditional: false,
  coerceTypes: false,
  useDefaults: false,
  allErrors: true,
  strict: true,
  strictTypes: false,
  validateFormats: false,
})

const SENTENCES: Record<string, (params: Record<string, unknown>) => string> = {
  required: (params) => `缺少必填项 ${String(params['missingProperty'])}。请补上。`,
  additionalProperties: (params) => `不认识字段 ${String(params['additionalProperty'])}。请检查拼写或删去。`,
  type: (params) => `值的类型不对，应为 ${String(params['type'])}。请改正。`,
  enum: (params) => `值不在允许的范围内：${(params['allowedValues'] as unknown[]).map(String).join('、')}。`,
  maxLength: (params) => `文字过长，最多 ${String(params['limit'])} 个字符。请缩短。`,
  minLength: (params) => `文字过短，至少 ${String(params['limit'])} 个字符。请补充。`,
  maxItems: (params) => `条数过多，最多 ${String(params['limit'])} 条。请分次提交。`,
  minimum: (params) => `数值过小，最小 ${String(params['limit'])}。`,
  maximum: (params) => `数值过大，最大 ${String(params['limit'])}。`,
  pattern: () => '格式不对。请对照接口说明改正（日期写作 YYYY-MM-DD）。',
}

function pointerOf(error: ErrorObject): string {
  const params: Record<string, unknown> = error.params
  const child = params['missingProperty'] ?? params['additionalProperty']
  return typeof child === 'string' ? pointerTo(error.instancePath, child) : error.instancePath
}

function issueOf(error: ErrorObject): Issue {
  const sentence = SENTENCES[error.keyword]?.(error.params) ?? '值不符合接口说明。请对照改正。'
  return { code: `wire_${snake(error.keyword)}`, severity: 'error', pointer: pointerOf(error), message: sentence }
}

function snake(keyword: string): string {
  return keyword.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Compiles a wire schema once; the returned function reports every finding of a value with its pointer. */
export function compileWireValidator(schema: z.ZodType): WireValidator {
  const validate = ajv.compile(toWireJsonSchema(schema))
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(issueOf))
}
