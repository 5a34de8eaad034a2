import { Problem } from '@qingshen/core/kernel/problem'
import { findAccountByName, hasAccounts, insertAccount } from '@qingshen/store/accounts/accounts'
import { insertPosting, listPostings } from '@qingshen/store/accounts/postings'
import { findOfficeOf } from '@qingshen/store/reference/offices'
import { findOrganisationByCode, insertNamedOrganisation } from '@qingshen/store/reference/organisations'
import { insertMissingOffices } from '@qingshen/store/reference/seed-tables'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Tx } from '@qingshen/store/session/tx'
import { hashPassword } from '../accounts/password.ts'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { toOfficeRow } from '../reference/seed-reference.ts'
import { stableId } from '../reference/stable-id.ts'
import type { DemonstrationAccount, DemonstrationData } from './demonstration-data.ts'
import { isDemonstration, markAsDemonstration } from './demonstration-store.ts'

type Seat = { office: string | null; organisation: string | null; regionPath: string | null }

async function organisationSeat(deps: Deps, tx: Tx, account: DemonstrationAccount): Promise<Seat | null> {
  const wanted = account.organisation
  if (wanted?.code !== undefined) {
    const found = await findOrganisationByCode(tx, wanted.code)
    return found === undefined ? null : { office: null, organisation: found.id, regionPath: found.regionPath }
  }
  if (wanted?.name === undefined) return null
  const id = stableId(`organisation:${wanted.name}`)
  await insertNamedOrganisation(tx, { id, kind: wanted.kind, name: wanted.name, at: deps.now().toString() })
  return { office: null, organisation: id, regionPath: null }
}

async function seatOf(deps: Deps, tx: Tx, account: DemonstrationAccount): Promise<Seat | null> {
  if (account.office === undefined) return await organisationSeat(deps, tx, account)
  const office = await findOfficeOf(tx, account.office)
  if (office === undefined) throw new Error(`no office for the demonstration account ${account.name}`)
  return { office: office.id, organisation: null, regionPath: office.regionPath }
}

async function seedAccount(deps: Deps, tx: Tx, account: DemonstrationAccount, passwordHash: string): Promise<void> {
  const seat = await seatOf(deps, tx, account)
  const at = deps.now().toString()
  const known = await findAccountByName(tx, account.name)
  const id = known?.id ?? stableId(`demonstration account:${account.name}`)
  if (known === undefined) {
    const { name, displayName } = account
    const regionPath = seat?.regionPath ?? null
    await insertAccount(tx, { id, name, displayName, passwordHash, demonstration: true, regionPath, createdAt: at })
  }
  if (seat === null || (await listPostings(tx, [id], today(deps))).length > 0) return
  await insertPosting(tx, { id: deps.newId(), account: id, role: account.role, ...seat, grantedAt: at })
}

async function seedOffices(deps: Deps, tx: Tx, data: DemonstrationData): Promise<void> {
  const { divisions } = deps.reference
  const rows = data.offices.map((office) => {
    const level = divisions.byCode.get(office.region)?.level ?? 'county'
    return toOfficeRow(divisions, { ...office, department: null, level })
  })
  await insertMissingOffices(tx, rows)
}

/**
 * Gives a new store its demonstration accounts and marks it; again later it adds what was not possible before (the
 * enterprise's account needs the imported register). A store somebody already uses for real is refused.
 * @throws Problem store_demonstration
 */
export async function seedDemonstration(deps: Deps, data: DemonstrationData): Promise<void> {
  const passwordHash = await hashPassword(data.password)
  await runAsSystem(deps.engine, async (tx) => {
    if (!(await isDemonstration(tx))) {
      if (await hasAccounts(tx)) {
        throw new Problem(
          'store_demonstration',
          '这个数据目录已经用于正式运行，不能加入演示数据。请用 --data 指定另一个（新的）目录来演示。',
        )
      }
      await markAsDemonstration(tx, deps.now().toString())
    }
    await seedOffices(deps, tx, data)
    for (const account of data.accounts) await seedAccount(deps, tx, account, passwordHash)
  })
}
