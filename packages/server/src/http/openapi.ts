import type { Operation } from '@qingshen/contracts/operation'
import { toOpenApiSchema } from '@qingshen/contracts/wire-schema'
import { IssueSchema } from '@qingshen/core/kernel/issue'
import type { ProblemCode } from '@qingshen/core/kernel/problem'
import { PROBLEMS } from '@qingshen/core/kernel/problem'
import type { z } from 'zod'

type Json = Record<string, unknown>

const COMMON_PROBLEMS: readonly ProblemCode[] = ['invalid_call', 'internal']

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = toOpenApiSchema(schema) as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

function requestBodyOf(operation: Operation): Json {
  if (operation.upload !== undefined) {
    return { requestBody: { required: true, content: { 'application/octet-stream': {} } } }
  }
  if (operation.body === undefined) return {}
  return {
    requestBody: { required: true, content: { 'application/json': { schema: toOpenApiSchema(operation.body) } } },
  }
}

/** The refusals an operation may answer with, the common ones included. */
export function problemsOf(operation: Operation): ProblemCode[] {
  const rights: ProblemCode[] = operation.public === true ? [] : ['not_signed_in', 'forbidden']
  const body: ProblemCode[] = operation.body === undefined ? [] : ['validation_failed']
  return [...new Set([...COMMON_PROBLEMS, ...rights, ...body, ...(operation.problems ?? [])])]
}

function responsesOf(operation: Operation): Json {
  const content =
    operation.response === undefined
      ? { 'application/octet-stream': {} }
      : { 'application/json': { schema: toOpenApiSchema(operation.response) } }
  const byStatus = Map.groupBy(problemsOf(operation), (code) => String(PROBLEMS[code].status))
  const refusals = [...byStatus].map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `${code}：${PROBLEMS[code].title}`).join('；'),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ])
  return { '200': { description: '完成', content }, ...Object.fromEntries(refusals) }
}

function pathItem(operation: Operation): Json {
  return {
    operationId: operation.id,
    summary: operation.summary,
    parameters: [...parametersOf(operation.params, 'path'), ...parametersOf(operation.query, 'query')],
    ...requestBodyOf(operation),
    responses: responsesOf(operation),
    ...(operation.public === true ? { security: [] } : { 'x-permission': operation.permission }),
  }
}

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'errors'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { enum: Object.keys(PROBLEMS) },
    errors: { type: 'array', items: toOpenApiSchema(IssueSchema) },
  },
}

/** The OpenAPI 3.1 document of the operations. */
export function openApiDocument(operations: readonly Operation[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = operation.path.replace(/:([a-zA-Z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method]: pathItem(operation) }
  }
  return {
    openapi: '3.1.0',
    info: { title: '清审接口', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'qingshen_session' } },
      schemas: { Problem: PROBLEM_SCHEMA },
    },
  }
}
