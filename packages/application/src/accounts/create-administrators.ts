import { randomBytes } from 'node:crypto'
import type { Administration } from '@qingshen/core/access/separation'
import { ADMINISTRATIONS } from '@qingshen/core/access/separation'
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

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A password printed on a screen is good for so long, and only to set one's own. */
const TEMPORARY = Temporal.Duration.from({ hours: 7 * 24 })

/** An account as the command prints it once: the password is kept nowhere. */
export type PrintedAccount = { account: string; office: string; roles: readonly Administration[]; password: string }

/** The account of the name asked for, and those of the other two administrations. */
export type NewAdministrators = PrintedAccount & { others: PrintedAccount[] }

const NAME_ENDS: Record<Administration, string> = {
  system_administrator: '',
  security_administrator: '-安全',
  journal_administrator: '-日志',
}

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

type Opening = { name: string; role: Administration; office: FoundOffice; passwordHash: string }

async function openAccount(deps: Deps, tx: Tx, { name, role, office, passwordHash }: Opening): Promise<void> {
  if ((await findAccountByName(tx, name)) !== undefined) {
    throw new Problem('conflict', `账号“${name}”已经存在。请换一个名称。`)
  }
  const id = deps.newId()
  const createdAt = deps.now().toString()
  const temporaryUntil = deps.now().add(TEMPORARY).toString()
  const { regionPath } = office
  await insertAccount(tx, {
    id,
    name,
    displayName: name,
    passwordHash,
    demonstration: false,
    regionPath,
    createdAt,
    temporaryUntil,
  })
  const posting = { id: deps.newId(), account: id, role, office: office.id, organisation: null }
  await insertPosting(tx, { ...posting, regionPath, grantedAt: createdAt })
  await writeJournal(deps, ANONYMOUS, tx, {
    action: 'account.administrator_created',
    subjectKind: 'account',
    subjectId: id,
    after: { name, office: office.id, role },
    regionPath,
  })
}

/**
 * Opens the accounts of the three administrations at one office, for a store without anybody who could: `name` for the
 * system, `name-安全` for security, `name-日志` for the journal. Nobody holds two of them, so there is no moment in which
 * one person may do everything; the passwords are handed to three people.
 * @throws Problem store_demonstration, not_found (office), conflict (name)
 */
export async function createAdministrators(deps: Deps, name: string, officeText: string): Promise<NewAdministrators> {
  const wanted = await Promise.all(
    ADMINISTRATIONS.map(async (role) => {
      const password = randomBytes(12).toString('base64url')
      return { name: `${name}${NAME_ENDS[role]}`, role, password, passwordHash: await hashPassword(password) }
    }),
  )
  return await runAsSystem(deps.engine, async (tx) => {
    await refuseDemonstration(tx)
    const office = await requireOffice(tx, officeText)
    for (const each of wanted) await openAccount(deps, tx, { ...each, office })
    const [first, ...others] = wanted.map((each) => ({
      account: each.name,
      office: office.name,
      roles: [each.role],
      password: each.password,
    }))
    if (first === undefined) throw new Error('there are no administrations')
    return { ...first, others }
  })
}
