import { z } from 'zod'
import { MeSchema } from './accounts.operations.ts'
import { operation } from './operation.ts'
import { DoneSchema, IdSchema, InstantSchema, line, list } from './wire.ts'

const CodeSchema = z.string().min(6).max(40)
const PasswordSchema = z.string().min(1).max(256)

/** How one's own account is secured. */
export const SecuritySchema = z.strictObject({
  passwordSetAt: InstantSchema.nullable(),
  secondFactor: z.strictObject({
    since: InstantSchema.nullable(),
    recoveryCodesLeft: z.int().min(0),
    required: z.boolean(),
  }),
})
export type Security = z.infer<typeof SecuritySchema>

/** Recovery codes, shown this once. */
const RecoveryCodesSchema = z.strictObject({ recoveryCodes: list(line(40), 20) })
export type RecoveryCodes = z.infer<typeof RecoveryCodesSchema>

export const loadSecurity = operation({
  id: 'loadSecurity',
  method: 'get',
  path: '/api/me/security',
  summary: '自己账号的安全状况：密码、动态口令、恢复码',
  permission: 'account.self',
  response: SecuritySchema,
})

export const signInWithCode = operation({
  id: 'signInWithCode',
  method: 'post',
  path: '/api/session/second-factor',
  summary: '登录第二步：动态口令或恢复码',
  public: true,
  body: z.strictObject({ challenge: z.string().min(20).max(64), code: CodeSchema }),
  response: MeSchema,
  problems: ['second_factor_failed', 'account_locked', 'too_many_requests'],
})

export const beginSecondFactor = operation({
  id: 'beginSecondFactor',
  method: 'post',
  path: '/api/me/second-factor',
  summary: '开始登记动态口令：核对密码后给出密钥（只显示一次），用验证器扫码后再确认',
  permission: 'account.self',
  body: z.strictObject({ password: PasswordSchema }),
  response: z.strictObject({ secret: line(64), uri: line(600) }),
  problems: ['sign_in_failed', 'state_forbids', 'store_demonstration'],
})

export const confirmSecondFactor = operation({
  id: 'confirmSecondFactor',
  method: 'post',
  path: '/api/me/second-factor/confirmation',
  summary: '用验证器上的动态口令确认登记，得到十个恢复码；别处的登录退出',
  permission: 'account.self',
  body: z.strictObject({ code: CodeSchema }),
  response: RecoveryCodesSchema,
  problems: ['second_factor_failed', 'state_forbids'],
})

export const renewRecoveryCodes = operation({
  id: 'renewRecoveryCodes',
  method: 'post',
  path: '/api/me/recovery-codes',
  summary: '重新生成十个恢复码，旧的作废',
  permission: 'account.self',
  body: z.strictObject({ code: CodeSchema }),
  response: RecoveryCodesSchema,
  problems: ['second_factor_failed', 'state_forbids'],
})

export const removeSecondFactor = operation({
  id: 'removeSecondFactor',
  method: 'post',
  path: '/api/me/second-factor/removal',
  summary: '停用自己的动态口令，例如换手机；必须使用的人随即须重新登记',
  permission: 'account.self',
  body: z.strictObject({ password: PasswordSchema, code: CodeSchema }),
  response: DoneSchema,
  problems: ['sign_in_failed', 'second_factor_failed', 'state_forbids'],
})

export const SessionSchema = z.strictObject({
  id: IdSchema,
  device: line(200).nullable(),
  since: InstantSchema,
  lastSeen: InstantSchema,
  current: z.boolean(),
})
export type Session = z.infer<typeof SessionSchema>

export const listSessions = operation({
  id: 'listSessions',
  method: 'get',
  path: '/api/me/sessions',
  summary: '自己在各处的登录',
  permission: 'account.self',
  response: list(SessionSchema, 100),
})

export const endSession = operation({
  id: 'endSession',
  method: 'delete',
  path: '/api/me/sessions/:session',
  summary: '结束自己的一处登录',
  permission: 'account.self',
  params: z.strictObject({ session: IdSchema }),
  response: DoneSchema,
  problems: ['not_found'],
})

export const endOtherSessions = operation({
  id: 'endOtherSessions',
  method: 'delete',
  path: '/api/me/sessions',
  summary: '结束自己在别处的全部登录',
  permission: 'account.self',
  response: DoneSchema,
})

export const recoverPassword = operation({
  id: 'recoverPassword',
  method: 'post',
  path: '/api/password-recovery',
  summary: '用安全管理员发放的找回码重设密码；各处的登录退出，动态口令不变',
  public: true,
  body: z.strictObject({
    name: z.string().min(1).max(64),
    code: z.string().min(10).max(60),
    password: PasswordSchema,
  }),
  response: DoneSchema,
  problems: ['sign_in_failed', 'validation_failed', 'too_many_requests'],
})

/** Rules the whole store signs in by, set by the security administrator of the highest level. */
export const SecurityPolicySchema = z.strictObject({
  secondFactorForOfficers: z.boolean(),
  sessionsPerAccount: z.int().min(1).max(50),
})
export type SecurityPolicy = z.infer<typeof SecurityPolicySchema>

export const loadSecurityPolicy = operation({
  id: 'loadSecurityPolicy',
  method: 'get',
  path: '/api/security-policy',
  summary: '登录的安全策略',
  permission: 'account.self',
  response: SecurityPolicySchema,
})

export const setSecurityPolicy = operation({
  id: 'setSecurityPolicy',
  method: 'put',
  path: '/api/security-policy',
  summary: '制定登录的安全策略（省级安全管理员）',
  permission: 'security.manage',
  body: SecurityPolicySchema,
  response: SecurityPolicySchema,
})
