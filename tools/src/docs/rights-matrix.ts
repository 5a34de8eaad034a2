import { ALL_OPERATIONS } from '@qingshen/contracts/all-operations'
import type { Operation } from '@qingshen/contracts/operation'
import { PERMISSIONS } from '@qingshen/core/access/permission'
import type { Reach } from '@qingshen/core/access/role-grants'
import { GRANTS } from '@qingshen/core/access/role-grants'
import type { Role } from '@qingshen/core/access/role'
import { ROLE_IDS, ROLES } from '@qingshen/core/access/role'

const REACHES: Record<Reach, string> = {
  own_region: '地区',
  own_organisations: '单位',
  delegated_cases: '受托案件',
  self: '本人',
  everything: '全部',
}

/** Where each role reaches under a permission, in words; nothing: the role has not got it. */
function reachOf(role: Role, operation: Operation): string {
  const reaches = GRANTS.filter((grant) => grant.role === role && grant.permission === operation.permission)
  return reaches.map((grant) => REACHES[grant.reach]).join('、')
}

function titleOf(operation: Operation): string {
  return `${operation.summary.replaceAll('|', '/')}<br>\`${operation.method.toUpperCase()} ${operation.path}\``
}

/** What of the operations and grants does not fit: a right nobody holds, or that nothing asks for. */
export function matrixFindings(operations: readonly Operation[] = ALL_OPERATIONS): string[] {
  const held = new Set(GRANTS.map((grant) => grant.permission))
  const unheld = operations.filter(({ permission }) => permission !== undefined && !held.has(permission))
  return unheld.map(({ id, permission }) => `${id} 要求的权限 ${String(permission)} 没有任何角色持有`)
}

/** By address, since the order in which a module names its exports is not the same everywhere. */
function byAddress(a: Operation, b: Operation): number {
  const [one, other] = [a, b].map(({ path, method }) => `${path} ${method}`)
  return (one ?? '') < (other ?? '') ? -1 : 1
}

/** The page of docs/security that says which role may do what, and how far; made from what decides it. */
export function rightsMatrix(operations: readonly Operation[] = ALL_OPERATIONS): string {
  const guarded = operations.filter((operation) => operation.public !== true).toSorted(byAddress)
  const open = operations.filter((operation) => operation.public === true).toSorted(byAddress)
  const byPermission = Object.entries(PERMISSIONS).flatMap(([id, { zh }]) => {
    const rows = guarded.filter((operation) => operation.permission === id)
    if (rows.length === 0) return []
    const cells = ROLE_IDS.map((role) => rows.slice(0, 1).map((operation) => reachOf(role, operation))[0] ?? '')
    return [
      `| **${zh}** \`${id}\` | ${cells.map((cell) => (cell === '' ? '' : `**${cell}**`)).join(' | ')} |`,
      ...rows.map((operation) => `| ${titleOf(operation)} | ${cells.join(' | ')} |`),
    ]
  })
  return [
    '# 角色与操作',
    '',
    '由 `npm run docs` 生成，不要手改。格子里写明这一角色办得到多远；空格就是不能办。',
    '',
    '- **地区**：所代表机构所在地区及其下级；**单位**：所属的企业或机构；**受托案件**：企业委托办理的案件；**本人**：自己的账号；**全部**：不分地区。',
    '- 权限之外还要看对象的状态和轮到哪一级、哪个部门办；看得见的办不了，会说明原因。',
    '- 同一张表（`packages/core/src/access/role-grants.ts`）还决定名单里列出什么，以及数据库的行级安全；三者的一致由测试保证。',
    '',
    `| 操作 | ${ROLE_IDS.map((role) => ROLES[role].zh).join(' | ')} |`,
    `| --- | ${ROLE_IDS.map(() => '---').join(' | ')} |`,
    ...byPermission,
    '',
    '“社会公众”一栏是已登录、但没有角色，或者还须先改密码、登记动态口令的人。',
    '',
    '## 不登录也能用的操作',
    '',
    '| 操作 | 地址 |',
    '| --- | --- |',
    ...open.map(({ summary, method, path }) => `| ${summary} | \`${method.toUpperCase()} ${path}\` |`),
    '',
  ].join('\n')
}
