import type { Engine } from '@qingshen/store/engine/open-engine'
import { z } from 'zod'

const ColumnSchema = z.object({
  relation: z.string(),
  name: z.string(),
  type: z.string(),
  required: z.boolean(),
  computed: z.boolean(),
  primary: z.boolean(),
  target: z.string().nullable(),
  comment: z.string().nullable(),
})
const PolicySchema = z.object({ relation: z.string(), name: z.string(), action: z.string(), condition: z.string() })
const RelationSchema = z.object({ name: z.string(), isView: z.boolean(), comment: z.string().nullable() })

export type CatalogueColumn = z.infer<typeof ColumnSchema>
export type CataloguePolicy = z.infer<typeof PolicySchema>
export type Catalogue = {
  readonly relations: readonly z.infer<typeof RelationSchema>[]
  readonly columns: readonly CatalogueColumn[]
  readonly policies: readonly CataloguePolicy[]
}

const RELATIONS = `
  select relname as name, relkind = 'v' as "isView", obj_description(oid) as comment
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') order by relname collate "C"`

const COLUMNS = `
  select c.relname as relation, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    a.attnotnull as required, a.attgenerated <> '' as computed,
    exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p' and a.attnum = any (k.conkey)) as primary,
    (select min(k.confrelid::regclass::text) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum]) as target,
    col_description(c.oid, a.attnum) as comment
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
  order by c.relname collate "C", a.attnum`

const POLICIES = `
  select tablename as relation, policyname as name, cmd as action, concat_ws(' ', qual, with_check) as condition
  from pg_policies where schemaname = 'public'
  order by tablename collate "C", array_position(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'ALL'], cmd), policyname collate "C"`

/** What the database says of itself: tables and views, their columns, and who may read and write which rows. */
export async function readCatalogue({ source }: Engine): Promise<Catalogue> {
  const session = await source.acquire()
  try {
    const rows = async (query: string) => (await session.query(query, [])).rows
    return {
      relations: z.array(RelationSchema).parse(await rows(RELATIONS)),
      columns: z.array(ColumnSchema).parse(await rows(COLUMNS)),
      policies: z.array(PolicySchema).parse(await rows(POLICIES)),
    }
  } finally {
    await source.release(session)
  }
}
