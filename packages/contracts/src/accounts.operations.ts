import { PermissionSchema } from '@qingshen/core/access/permission'
import { RoleSchema } from '@qingshen/core/access/role'
import { DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import { z } from 'zod'
import { operation } from './operation.ts'
import { AbilitySchema, DoneSchema, IdSchema, InstantSchema, line, list, paged, pageQuery } from './wire.ts'

/** One role of an account at one office or one organisation; a person acts for one posting at a time. */
export const PostingSchema = z.strictObject({
  id: IdSchema,
  role: RoleSchema,
  roleTitle: line(50),
  office: z
    .strictObject({
      id: IdSchema,
      name: line(),
      department: DEPARTMENTS.schema.nullable(),
      level: OFFICE_LEVELS.schema,
      regionCode: line(20),
      regionName: line(),
    })
    .nullable(),
  organisation: z.strictObject({ id: IdSchema, name: line() }).nullable(),
})
export type Posting = z.infer<typeof PostingSchema>

/** What somebody has to do before he may do anything else. */
export const BeforeWorkSchema = z.enum(['change_password', 'enrol_second_factor'])
export type BeforeWork = z.infer<typeof BeforeWorkSchema>

/** Who is signed in, for which posting, and what that posting may do at all. */
export const MeSchema = z.strictObject({
  account: z.strictObject({ id: IdSchema, name: line(64), displayName: line() }),
  posting: PostingSchema.nullable(),
  postings: list(PostingSchema, 100),
  permissions: z.partialRecord(PermissionSchema, AbilitySchema),
  beforeWork: list(BeforeWorkSchema, 2),
  demonstration: z.boolean(),
})
export type Me = z.infer<typeof MeSchema>

/** What the sign-in page shows; demonstration accounts only where the store is a demonstration store. */
export const SignInPageSchema = z.strictObject({
  demonstration: z.boolean(),
  banner: line(500).nullable(),
  accounts: list(
    z.strictObject({ name: line(64), displayName: line(), password: line(128), description: line(500) }),
    50,
  ),
})
export type SignInPage = z.infer<typeof SignInPageSchema>

export const signInPage = operation({
  id: 'signInPage',
  method: 'get',
  path: '/api/sign-in-page',
  summary: '登录页需要的内容（演示数据时列出演示账号）',
  public: true,
  response: SignInPageSchema,
})

export const signIn = operation({
  id: 'signIn',
  method: 'post',
  path: '/api/session',
  summary: '登录',
  public: true,
  body: z.strictObject({ name: z.string().min(1).max(64), password: z.string().min(1).max(256) }),
  response: MeSchema,
  problems: ['sign_in_failed', 'account_locked', 'second_factor_required', 'state_forbids', 'too_many_requests'],
})

export const signOut = operation({
  id: 'signOut',
  method: 'delete',
  path: '/api/session',
  summary: '退出登录',
  public: true,
  response: DoneSchema,
})

export const me = operation({
  id: 'me',
  method: 'get',
  path: '/api/me',
  summary: '当前登录的人、所代表的机构和权限',
  permission: 'account.self',
  response: MeSchema,
})

export const choosePosting = operation({
  id: 'choosePosting',
  method: 'put',
  path: '/api/session/posting',
  summary: '选择代表哪个机构、以什么身份办理',
  permission: 'account.self',
  body: z.strictObject({ postingId: IdSchema }),
  response: MeSchema,
  problems: ['not_found'],
})

export const changePassword = operation({
  id: 'changePassword',
  method: 'post',
  path: '/api/me/password',
  summary: '修改自己的密码',
  permission: 'account.self',
  body: z.strictObject({ current: z.string().min(1).max(256), next: z.string().min(1).max(256) }),
  response: DoneSchema,
  problems: ['sign_in_failed', 'validation_failed', 'store_demonstration'],
})

export const AccountSchema = z.strictObject({
  id: IdSchema,
  name: line(64),
  displayName: line(),
  active: z.boolean(),
  lockedUntil: InstantSchema.nullable(),
  /** Until when the password somebody else gave can be used; null for one's own. */
  temporaryUntil: InstantSchema.nullable(),
  secondFactor: z.boolean(),
  postings: list(PostingSchema, 100),
})
export type Account = z.infer<typeof AccountSchema>

export const listAccounts = operation({
  id: 'listAccounts',
  method: 'get',
  path: '/api/accounts',
  summary: '本机构管理范围内的账号',
  permission: 'account.read',
  query: z.strictObject({ text: line(100).optional(), ...pageQuery }),
  response: paged(AccountSchema),
})

export const createAccount = operation({
  id: 'createAccount',
  method: 'post',
  path: '/api/accounts',
  summary: '建立账号',
  permission: 'account.create',
  body: z.strictObject({
    name: z.string().regex(/^[^\s@/]{2,64}$/u),
    displayName: z.string().min(1).max(100),
    password: z.string().min(1).max(256),
    officeId: IdSchema,
  }),
  response: AccountSchema,
  problems: ['conflict', 'validation_failed'],
})

export const setAccountState = operation({
  id: 'setAccountState',
  method: 'put',
  path: '/api/accounts/:account/state',
  summary: '停用、启用账号',
  permission: 'account.create',
  params: z.strictObject({ account: IdSchema }),
  body: z.strictObject({ active: z.boolean() }),
  response: AccountSchema,
  problems: ['not_found'],
})

export const grantRole = operation({
  id: 'grantRole',
  method: 'post',
  path: '/api/accounts/:account/postings',
  summary: '授予角色（在一个机构或一个单位）',
  permission: 'account.grant',
  params: z.strictObject({ account: IdSchema }),
  body: z.strictObject({ role: RoleSchema, officeId: IdSchema.nullable(), organisationId: IdSchema.nullable() }),
  response: AccountSchema,
  problems: ['not_found', 'validation_failed', 'state_forbids'],
})

export const revokeRole = operation({
  id: 'revokeRole',
  method: 'delete',
  path: '/api/accounts/:account/postings/:posting',
  summary: '收回角色',
  permission: 'account.grant',
  params: z.strictObject({ account: IdSchema, posting: IdSchema }),
  response: AccountSchema,
  problems: ['not_found'],
})

export const unlockAccount = operation({
  id: 'unlockAccount',
  method: 'delete',
  path: '/api/accounts/:account/lock',
  summary: '解除锁定',
  permission: 'account.grant',
  params: z.strictObject({ account: IdSchema }),
  response: AccountSchema,
  problems: ['not_found'],
})

export const resetSecondFactor = operation({
  id: 'resetSecondFactor',
  method: 'delete',
  path: '/api/accounts/:account/second-factor',
  summary: '撤销他人的动态口令，由本人重新登记',
  permission: 'account.grant',
  params: z.strictObject({ account: IdSchema }),
  response: AccountSchema,
  problems: ['not_found', 'state_forbids'],
})

export const endSessionsOf = operation({
  id: 'endSessionsOf',
  method: 'delete',
  path: '/api/accounts/:account/sessions',
  summary: '结束他人在各处的登录，例如设备丢失时',
  permission: 'account.grant',
  params: z.strictObject({ account: IdSchema }),
  response: AccountSchema,
  problems: ['not_found'],
})

export const issueRecovery = operation({
  id: 'issueRecovery',
  method: 'post',
  path: '/api/accounts/:account/recovery',
  summary: '为忘记密码的人发放一次性找回码（30 分钟内有效）：本人登记过邮件的寄给本人，否则由发放人转交',
  permission: 'account.grant',
  params: z.strictObject({ account: IdSchema }),
  response: z.strictObject({
    name: line(64),
    /** Null where it went to the owner by mail: then nobody else sees it. */
    code: line(60).nullable(),
    expiresAt: InstantSchema,
  }),
  problems: ['not_found', 'state_forbids', 'store_demonstration'],
})

export const OfficeSchema = z.strictObject({
  id: IdSchema,
  name: line(),
  department: DEPARTMENTS.schema.nullable(),
  level: OFFICE_LEVELS.schema,
  regionCode: line(20),
  regionName: line(),
})
export type Office = z.infer<typeof OfficeSchema>

export const listOffices = operation({
  id: 'listOffices',
  method: 'get',
  path: '/api/offices',
  summary: '本机构管理范围内的机构',
  permission: 'office.read',
  query: z.strictObject({ text: line(100).optional(), ...pageQuery }),
  response: paged(OfficeSchema),
})

export const OrganisationSchema = z.strictObject({
  id: IdSchema,
  name: line(300),
  code: line(40).nullable(),
  place: line(300).nullable(),
})
export type Organisation = z.infer<typeof OrganisationSchema>

export const findOrganisations = operation({
  id: 'findOrganisations',
  method: 'get',
  path: '/api/organisations',
  summary: '按名称或代码查找管理范围内的单位，供授予角色时选择',
  permission: 'account.grant',
  query: z.strictObject({ text: z.string().min(1).max(100) }),
  response: list(OrganisationSchema, 20),
})
