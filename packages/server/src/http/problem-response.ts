import { Problem, PROBLEMS, toProblemDocument } from '@qingshen/core/kernel/problem'
import { sqlErrorFields } from '@qingshen/store/engine/sql-error'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

/** Faults that Fastify itself finds before a handler runs, as problems of the catalogue. */
function fromFramework(error: FastifyError): Problem | null {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('file_too_large', '提交的内容超过了这个操作允许的大小。请缩小或分次提交。')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem(
        'invalid_call',
        '内容类型不对。请按接口说明用 application/json（上传文件用 application/octet-stream）提交。',
      )
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new Problem('invalid_call', '请求没有内容。请按接口说明提交 JSON。')
    default:
      return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
        ? new Problem('invalid_call', '请求不符合接口说明，无法处理。请检查后重试。')
        : null
  }
}

const NO_SUCH_ID = '22P02'

/** A text in the place of an id that can be the id of nothing: what it names is not there, and nothing of ours is wrong. */
function fromDatabase(error: unknown): Problem | null {
  const fields = sqlErrorFields(error)
  if (fields?.code !== NO_SUCH_ID || !fields.message.includes('uuid')) return null
  return new Problem('not_found', '没有找到要办理的内容：编号写得不完整或者不对。请从列表中打开。')
}

/** The problem of anything thrown: refusals as they are, everything else a fault of ours without details. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const framework = error instanceof Error && 'code' in error ? fromFramework(error as FastifyError) : null
  const known = framework ?? fromDatabase(error)
  return (
    known ??
    new Problem('internal', '系统出错，没有完成这次操作，数据没有改变。请稍后再试；仍不行请把编号告诉系统管理员。')
  )
}

/** Nobody reads more at once, and a small request must not ask for a large answer. */
const MOST_ERRORS = 1000

function documentOf(problem: Problem): Record<string, unknown> {
  const { errors, detail } = problem
  if (errors.length <= MOST_ERRORS) return toProblemDocument(problem)
  const shown = `${detail}（共 ${errors.length} 处问题，这里列出前 ${MOST_ERRORS} 处；改正后再次提交，会列出其余的。）`
  return { ...toProblemDocument(problem), detail: shown, errors: errors.slice(0, MOST_ERRORS) }
}

/** The only place that makes HTTP of a refusal (RFC 9457). A fault of ours is logged with the request id. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error)
  if (problem.code === 'internal') request.log.error({ err: error }, 'unexpected fault')
  else request.log.info({ problem: problem.code }, 'refused')
  const document = { ...documentOf(problem), instance: `urn:uuid:${request.id}` }
  return reply
    .code(PROBLEMS[problem.code].status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(document)
}
