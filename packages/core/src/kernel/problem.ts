import type { Issue } from './issue.ts'

/** The closed catalogue of refusals: code -> HTTP status and Chinese title. Append-only. */
export const PROBLEMS = {
  invalid_call: { status: 400, title: '调用方式不正确' },
  validation_failed: { status: 422, title: '提交的内容有问题' },
  not_signed_in: { status: 401, title: '请先登录' },
  sign_in_failed: { status: 401, title: '账号或密码不正确' },
  account_locked: { status: 423, title: '账号已暂时锁定' },
  forbidden: { status: 403, title: '没有办理这件事的权限' },
  not_found: { status: 404, title: '没有找到' },
  conflict: { status: 409, title: '与已有的数据冲突' },
  stale_version: { status: 409, title: '内容已被他人修改' },
  state_forbids: { status: 409, title: '当前状态不能这样做' },
  frozen: { status: 409, title: '已经定稿，不能再改' },
  overlap: { status: 409, title: '同一时段已有记录' },
  law_not_in_force: { status: 422, title: '该日期法规尚未施行' },
  law_unknown: { status: 404, title: '没有这部法规' },
  file_too_large: { status: 413, title: '文件过大' },
  file_type_refused: { status: 415, title: '不接受这种文件' },
  file_unreadable: { status: 422, title: '文件读不出来' },
  file_infected: { status: 422, title: '文件没有通过安全检查' },
  too_many_requests: { status: 429, title: '请求过于频繁' },
  store_locked: { status: 503, title: '数据目录正被另一个程序使用' },
  store_version: { status: 503, title: '数据目录的版本不符' },
  store_moved: { status: 503, title: '数据已经搬走，或者正在搬' },
  store_full: { status: 507, title: '磁盘空间不足' },
  store_keys: { status: 503, title: '密钥不是这些数据的密钥' },
  store_demonstration: { status: 409, title: '这是演示数据，不能用于正式运行' },
  second_factor_required: { status: 401, title: '请输入动态口令' },
  second_factor_failed: { status: 401, title: '动态口令不正确' },
  font_missing: { status: 503, title: '服务器上没有中文字体' },
  report_program_missing: { status: 503, title: '服务器上没有生成报告的程序文件' },
  clock_doubtful: { status: 503, title: '这台机器的时钟可能不对' },
  internal: { status: 500, title: '系统内部错误' },
} as const

export type ProblemCode = keyof typeof PROBLEMS

/**
 * A refusal, thrown by use cases and calculators. `detail` is a Chinese sentence: what, why, what to do next.
 * `errors` carries every finding at once.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: string
  readonly errors: readonly Issue[]
  readonly extra: Readonly<Record<string, unknown>>

  constructor(
    code: ProblemCode,
    detail: string,
    errors: readonly Issue[] = [],
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail}`)
    this.name = 'Problem'
    this.code = code
    this.detail = detail
    this.errors = errors
    this.extra = extra
  }
}

/** The RFC 9457 document of a problem; the only shape in which a refusal leaves the program. */
export function toProblemDocument(problem: Problem): Record<string, unknown> {
  const { status, title } = PROBLEMS[problem.code]
  return {
    type: `https://qingshen.example/problems/${problem.code}`,
    title,
    status,
    detail: problem.detail,
    code: problem.code,
    errors: problem.errors,
    ...problem.extra,
  }
}
