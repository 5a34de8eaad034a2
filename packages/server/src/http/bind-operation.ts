import { deviceName } from '@qingshen/application/accounts/device-name'
import type { UseCase, UseCaseInput } from '@qingshen/application/use-case'
import type { Caller, Deps } from '@qingshen/application/deps'
import type { FileAnswer, Operation } from '@qingshen/contracts/operation'
import { toWireJsonSchema } from '@qingshen/contracts/wire-schema'
import { canBeKept } from '@qingshen/core/kernel/json-text'
import { pointerTo } from '@qingshen/core/kernel/json-pointer'
import { Problem } from '@qingshen/core/kernel/problem'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { queryDecoder } from './decode-query.ts'
import { readSessionToken, writeSessionToken } from './session-cookie.ts'
import type { WireValidator } from './wire-validator.ts'
import { compileWireValidator } from './wire-validator.ts'

/** What binding needs besides the use cases themselves. */
export type Binding = {
  readonly deps: Deps
  readonly resolveCaller: (deps: Deps, token: string | null) => Promise<Caller>
  readonly secureCookie: boolean
  /** Tests check every answer against its own schema; in service the compiled serializer is enough. */
  readonly checkAnswers: boolean
  /** Requests a minute from one address, for operations that are dear or dangerous. */
  readonly limits: Readonly<Record<string, number>>
}

const JSON_BODY_LIMIT = 1024 * 1024

function refuse(code: 'invalid_call' | 'validation_failed', validate: WireValidator, value: unknown): void {
  const issues = validate(value)
  if (issues.length > 0) throw new Problem(code, '提交的内容不符合接口说明。请按每条提示改正后重新提交。', issues)
}

/** An address may carry a null character, which no database takes. */
function refuseUnkept(values: unknown): void {
  const names = Object.entries(Object(values)).filter(([, value]) => ![value].flat().every(isKept))
  const issues = names.map(([name]) => ({
    code: 'wire_refused_text',
    severity: 'error' as const,
    pointer: pointerTo('', name),
    message: '文字含有不能保存的空字符，多半是复制时带进来的。请删去后重新提交。',
  }))
  if (issues.length > 0) throw new Problem('invalid_call', '地址里有不能保存的字符。请按每条提示改正。', issues)
}

function isKept(value: unknown): boolean {
  return typeof value !== 'string' || canBeKept(value)
}

function inputReader(operation: Operation): (request: FastifyRequest) => UseCaseInput {
  const params = operation.params === undefined ? null : compileWireValidator(operation.params)
  const query = operation.query === undefined ? null : compileWireValidator(operation.query)
  const decode = operation.query === undefined ? null : queryDecoder(operation.query)
  const body = operation.body === undefined ? null : compileWireValidator(operation.body)
  return (request) => {
    const input = {
      params: request.params,
      query: decode === null ? undefined : decode(request.query as Record<string, unknown>),
      body: request.body,
    }
    refuseUnkept(request.params)
    refuseUnkept(request.query)
    if (params !== null) refuse('invalid_call', params, input.params)
    if (query !== null) refuse('invalid_call', query, input.query)
    if (body !== null) refuse('validation_failed', body, input.body)
    return input
  }
}

function answerChecker(operation: Operation): (answer: unknown) => void {
  if (operation.response === undefined) return () => undefined
  const validate = compileWireValidator(operation.response)
  return (answer) => {
    const issues = validate(JSON.parse(JSON.stringify(answer)))
    if (issues.length > 0) throw new Error(`${operation.id} answers outside its schema: ${JSON.stringify(issues)}`)
  }
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  return reply
    .header('content-type', file.type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength))
}

function callerOf(request: FastifyRequest, caller: Caller): Caller {
  const device = deviceName(request.headers['user-agent'])
  return { ...caller, requestId: request.id, ...(device === null ? {} : { device }) }
}

/** Makes the route of one use case: read, authenticate, validate, run, answer. Rights are asked inside the use case. */
export function bindOperation(app: FastifyInstance, useCase: UseCase, binding: Binding): void {
  const { operation } = useCase
  const readInput = inputReader(operation)
  const checkAnswer = binding.checkAnswers ? answerChecker(operation) : () => undefined
  const limit = binding.limits[operation.id]
  app.route({
    method: operation.method.toUpperCase(),
    url: operation.path,
    bodyLimit: operation.upload?.maxBytes ?? JSON_BODY_LIMIT,
    ...(operation.response === undefined
      ? {}
      : { schema: { response: { 200: toWireJsonSchema(operation.response) } } }),
    ...(limit === undefined ? {} : { config: { rateLimit: { max: limit, timeWindow: '1 minute' } } }),
    handler: async (request, reply) => {
      const caller = await binding.resolveCaller(binding.deps, readSessionToken(request))
      const input = readInput(request)
      const { answer, session } = await useCase.run(binding.deps, callerOf(request, caller), input)
      if (session !== undefined) writeSessionToken(reply, session, binding.secureCookie)
      reply.header('cache-control', 'no-store')
      if (operation.download === true) return sendFile(reply, answer as FileAnswer)
      checkAnswer(answer)
      return answer
    },
  })
}
