import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** One step of the reminders of an obligation, for the due date it then had. */
export type ReminderStep = { readonly obligation: string; readonly due: string; readonly step: number }

/** Notes reminders as sent, and answers which of them had not been: each is sent once. As the system. */
export async function claimReminders(tx: Tx, steps: readonly ReminderStep[], at: string): Promise<ReminderStep[]> {
  if (steps.length === 0) return []
  const { rows } = await sql<ReminderStep>`
    insert into reminder_sent (obligation, due, step, sent_at)
    select obligation, due, step, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as given (obligation uuid, due date, step integer)
    on conflict do nothing returning obligation, due, step`.execute(tx)
  return [...rows]
}

/** An officer who wants a digest and has not had today's. */
export type DigestReader = { readonly account: string; readonly office: string; readonly regionPath: string }

/** Officers still to be told today, from an account on in the order of keys; as the system. */
export async function digestReaders(
  tx: Tx,
  day: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<DigestReader[]> {
  const { rows } = await sql<DigestReader>`
    select distinct on (account.id) account.id as account, office.id as office, office.region_path as "regionPath"
    from account
    join account_role on account_role.account = account.id and account_role.revoked_at is null
      and account_role.role = 'officer'
    join office on office.id = account_role.office
    left join message_preference wish on wish.account = account.id
    where account.state = 'active' and coalesce(wish.digest, true)
      and (${after}::uuid is null or account.id > ${after}::uuid)
      and not exists (select from digest_sent where digest_sent.account = account.id and day = ${day}::date)
    order by account.id, account_role.granted_at limit ${limit}`.execute(tx)
  return [...rows]
}

/** Notes a digest as sent; false when that day's was sent before. As the system. */
export async function claimDigest(tx: Tx, account: string, day: string): Promise<boolean> {
  const { rows } = await sql<{ account: string }>`
    insert into digest_sent (account, day) values (${account}::uuid, ${day}::date)
    on conflict do nothing returning account`.execute(tx)
  return rows.length > 0
}

/** A late case as a digest names it. */
export type LateCase = { readonly name: string; readonly place: string; readonly duty: string; readonly due: string }

/** What a digest tells of an area. */
export type AreaDigest = { readonly overdue: number; readonly dueSoon: number; readonly worst: LateCase[] }

/** How many open cases of an area are late or soon due, and the latest of them; as the system. */
export async function digestOfArea(
  tx: Tx,
  regionPath: string,
  { today, soon, worst }: { readonly today: string; readonly soon: string; readonly worst: number },
): Promise<AreaDigest> {
  const inArea = sql`region_path >= ${regionPath} and region_path < ${`${regionPath}0`} and not is_ended
    and not next_is_paused`
  const counted = await sql<{ overdue: number; dueSoon: number }>`
    select count(*) filter (where next_due < ${today}::date) as overdue,
      count(*) filter (where next_due >= ${today}::date) as "dueSoon"
    from audit_case where ${inArea} and next_due <= ${soon}::date`.execute(tx)
  const latest = await sql<LateCase>`
    select name, place_name as place, next_duty as duty, next_due as due from audit_case
    where ${inArea} and next_due < ${today}::date order by next_due, id limit ${worst}`.execute(tx)
  return { overdue: counted.rows[0]?.overdue ?? 0, dueSoon: counted.rows[0]?.dueSoon ?? 0, worst: [...latest.rows] }
}
