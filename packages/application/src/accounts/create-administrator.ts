import { randomBytes } from 'node:crypto'
import { Problem } from '@qingshen/core/kernel/problem'
import { findAccountByName, insertAccount } from '@qingshen/store/accounts/accounts'
import { insertPosting } from '@qingshen/store/accounts/postings'
import type { FoundOffice } from '@qingshen/store/reference/offices'
import { findOffice, findOfficeOf } from '@qingshen/store/reference/offices'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Tx } from '@qingshen/store/session/tx'
import { refuseDemonstration } from '../demonstration/demonstration-store.ts'
import type { Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { writeJournal } from '../use-case.ts'
import { hashPassword } from './password.ts'

const ADMINISTRATION = ['system_administrator', 'security_administrator', 'journal_administrator'] as const
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What the command prints once: the password is kept nowhere. */
export type NewAdministrator = { account: string; office: string; roles: readonly string[]; password: string }

/** An office by its key, or by place and department (`650000:ecology`). */
async function requireOffice(tx: Tx, text: string): Promise<FoundOffice> {
  const [region = '', department = ''] = text.split(':')
  const office = UUID.test(text)
    ? await findOffice(tx, text)
    : await findOfficeOf(tx, { region, department, kind: 'authority' })
  if (office !== undefined) return office
  throw new Problem(
    'not_found',
    `没有机构“${text}”。请写机构编号，或“行政区划代码:部门”，部门为 ecology、development、industry 之一。`,
  )
}

/**
 * Opens the account of an administrator with the three administrative roles at one office; he opens and authorises
 * the others. For a store without anybody who could.
 * @throws Problem store_demonstration, not_found (office), conflict (name)
 */
export async function createAdministrator(deps: Deps, name: string, officeText: string): Promise<NewAdministrator> {
  const password = randomBytes(12).toString('base64url')
  const passwordHash = await hashPassword(password)
  const at = deps.now().toString()
  return await runAsSystem(deps.engine, async (tx) => {
    await refuseDemonstration(tx)
    const office = await requireOffice(tx, officeText)
    if ((await findAccountByName(tx, name)) !== undefined) {
      throw new Problem('conflict', `账号“${name}”已经存在。请换一个名称。`)
    }
    const id = deps.newId()
    const { regionPath } = office
    await insertAccount(tx, {
      id,
      name,
      displayName: name,
      passwordHash,
      demonstration: false,
      regionPath,
      createdAt: at,
    })
    for (const role of ADMINISTRATION) {
      const posting = { id: deps.newId(), account: id, role, office: office.id, organisation: null }
      await insertPosting(tx, { ...posting, regionPath, grantedAt: at })
    }
    const after = { name, office: office.id, roles: ADMINISTRATION }
    await writeJournal(deps, ANONYMOUS, tx, {
      action: 'account.administrator_created',
      subjectKind: 'account',
      subjectId: id,
      after,
      regionPath,
    })
    return { account: name, office: office.name, roles: ADMINISTRATION, password }
  })
}
