import { z } from 'zod'
import { newId } from './new-id.ts'
import type { Pending, PendingRow } from './pending.ts'

const PREFIX = 'workbench:'
/** After this long without a sign of life a page counts as gone, and what it left waiting is taken over. */
const GONE_AFTER_MS = 90_000

const HeldSchema = z.union([
  z.object({ kind: z.literal('refused'), message: z.string() }),
  z.object({ kind: z.literal('conflict'), theirs: z.string().nullable(), by: z.string(), at: z.string() }),
])
const FieldSchema = z.object({ value: z.string().nullable(), seen: z.number(), held: HeldSchema.optional() })
const RowSchema = z.object({
  id: z.string(),
  sheet: z.string(),
  origin: z.enum(['typed', 'excel', 'drawing']),
  fields: z.record(z.string(), FieldSchema),
  position: z.number().optional(),
  removal: z.object({ value: z.boolean(), seen: z.number(), held: HeldSchema.optional() }).optional(),
})
const KeptSchema = z.object({ at: z.number(), rows: z.array(RowSchema) })

/** Where what is waiting survives a reload, a time-out and a signed-out session: by person, case and open page. */
export interface PendingStorage {
  /** What this page left behind before it was loaded anew. */
  readonly read: () => Pending
  readonly keep: (pending: Pending) => void
  /** What pages that are gone left behind; taken over once. */
  readonly takeLeft: () => Pending
}

interface Owner {
  readonly person: string
  readonly caseId: string
  /** One open page of the browser. */
  readonly page: string
}

export function pendingStorage(storage: Storage, { person, caseId, page }: Owner, now: () => number): PendingStorage {
  const prefix = `${PREFIX}${person}:${caseId}:`
  const own = prefix + page
  return {
    read: () => readKept(storage, own).pending,
    keep: (pending) => {
      try {
        if (pending.size === 0) storage.removeItem(own)
        else storage.setItem(own, JSON.stringify({ at: now(), rows: [...pending.values()] }))
      } catch {
        // the browser's space is full: what is waiting stays in this page and is sent from here
      }
    },
    takeLeft: () => {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      const left = new Map<string, PendingRow>()
      for (const key of keys.filter((key) => key.startsWith(prefix) && key !== own)) {
        const { at, pending } = readKept(storage, key)
        if (now() - at < GONE_AFTER_MS) continue
        for (const [id, row] of pending) left.set(id, row)
        storage.removeItem(key)
      }
      return left
    },
  }
}

/** What is waiting here together with what somebody's other page left; what was typed here comes first. */
export function mergePending(here: Pending, left: Pending): Pending {
  const after = new Map(left)
  for (const [id, row] of here) {
    const other = left.get(id)
    after.set(id, other === undefined ? row : { ...other, ...row, fields: { ...other.fields, ...row.fields } })
  }
  return after
}

function readKept(storage: Storage, key: string): { at: number; pending: Pending } {
  const text = storage.getItem(key)
  if (text === null) return { at: 0, pending: new Map() }
  try {
    const kept = KeptSchema.safeParse(JSON.parse(text))
    if (!kept.success) return { at: 0, pending: new Map() }
    const rows = kept.data.rows as readonly PendingRow[]
    return { at: kept.data.at, pending: new Map(rows.map((row) => [row.id, row])) }
  } catch {
    return { at: 0, pending: new Map() }
  }
}

/** The name of this open page: the same after it is loaded anew, another one in another window. */
export function pageId(storage: Storage): string {
  const name = `${PREFIX}page`
  const id = storage.getItem(name) ?? newId()
  storage.setItem(name, id)
  return id
}
