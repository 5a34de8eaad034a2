import type { MessageKind } from '@qingshen/core/vocabulary/message-kind'
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { asProgram } from '../session/as-program.ts'
import type { Tx } from '../session/tx.ts'

/** To whom a message goes: one account, or everybody who acts for an office or an organisation. */
export type Addressee = { readonly account: string } | { readonly office: string } | { readonly organisation: string }

export type MessageDraft = {
  readonly to: Addressee
  readonly kind: MessageKind
  readonly title: string
  readonly text: string
  readonly link: string | null
  readonly case: string | null
  readonly at: string
}

/** Writes messages, as the program, in the transaction of what made them necessary; many at once. */
export async function insertMessages(tx: Tx, drafts: readonly MessageDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const rows = drafts.map(({ to, ...draft }) => ({ ...draft, ...to }))
  const insert = sql`insert into message (account, office, organisation, kind, title, text, link, audit_case, created_at)
    select account, office, organisation, kind, title, text, link, given."case", at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (account uuid, office uuid, organisation uuid,
      kind text, title text, text text, link text, "case" uuid, at timestamptz)`
  await asProgram(tx, () => insert.execute(tx))
}

/** Who reads and the seat he acts for; `now`, since what is long past no longer counts as not read. */
export type MessageReader = {
  readonly now: string
  readonly account: string
  readonly office: string | null
  readonly organisations: readonly string[]
}

export type MessageFilter = { readonly kind?: MessageKind | undefined; readonly unread?: boolean | undefined }

export type MessageRow = {
  readonly id: string
  readonly kind: MessageKind
  readonly title: string
  readonly text: string
  readonly link: string | null
  readonly auditCase: string | null
  readonly createdAt: string
  readonly read: boolean
}

const UNREAD_DAYS = 90
const COUNT_UP_TO = 1000

/** The messages of a reader, the latest first; each of the three ways to be addressed has its own index. */
export async function listMessages(
  tx: Tx,
  reader: MessageReader,
  filter: MessageFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ rows: MessageRow[]; total: number; isCapped: boolean }> {
  const found = await sql<MessageRow>`
    select id, kind, title, text, link, audit_case as "auditCase", created_at as "createdAt",
      not (${isUnread(reader)}) as read
    from (${addressed(reader, filter, page.offset + page.limit)}) as message
    order by created_at desc, id limit ${page.limit} offset ${page.offset}`.execute(tx)
  const counted = await sql<{ total: number }>`
    select count(*) as total from (${addressed(reader, filter, COUNT_UP_TO + 1)}) as message`.execute(tx)
  const total = counted.rows[0]?.total ?? 0
  return { rows: [...found.rows], total: Math.min(total, COUNT_UP_TO), isCapped: total > COUNT_UP_TO }
}

/** How many messages somebody has not read, counted up to a number. */
export async function countUnread(tx: Tx, reader: MessageReader, most: number): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (${addressed(reader, { unread: true }, most)}) as message`.execute(tx)
  return Math.min(rows[0]?.total ?? 0, most)
}

function addressed(reader: MessageReader, { kind, unread }: MessageFilter, most: number): RawBuilder<unknown> {
  const ways = [
    sql`account = ${reader.account}::uuid`,
    ...(reader.office === null ? [] : [sql`office = ${reader.office}::uuid`]),
    ...reader.organisations.map((id) => sql`organisation = ${id}::uuid`),
  ]
  const narrowed = sql`${kind === undefined ? sql`true` : sql`kind = ${kind}`}
    and ${unread === true ? isUnread(reader) : sql`true`}`
  return sql.join(
    ways.map((way) => sql`(select * from message where ${way} and ${narrowed} order by created_at desc limit ${most})`),
    sql` union all `,
  )
}

function isUnread({ account, now }: MessageReader): RawBuilder<unknown> {
  return sql`(message.created_at > ${now}::timestamptz - ${`${UNREAD_DAYS} days`}::interval
    and message.created_at > coalesce((select read_until from message_preference where account = ${account}::uuid), '-infinity')
    and not exists (select from message_read where message_read.account = ${account}::uuid
      and message_read.message = message.id))`
}

/** Notes that somebody has read some messages; those he may not see are left out. */
export async function markRead(tx: Tx, account: string, messages: readonly string[], at: string): Promise<void> {
  await sql`insert into message_read (message, account, read_at)
    select id, ${account}::uuid, ${at}::timestamptz from message where id::text = any(${[...messages]}::text[])
    on conflict do nothing`.execute(tx)
}

/** Notes that somebody has read everything up to now. */
export async function markAllRead(tx: Tx, account: string, at: string): Promise<void> {
  await tx
    .insertInto('message_preference')
    .values({ account, read_until: at })
    .onConflict((conflict) => conflict.column('account').doUpdateSet({ read_until: at }))
    .execute()
}
