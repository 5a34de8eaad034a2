import { sql } from 'kysely'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import type { Engine } from '../engine/engine.ts'
import type { Migration } from './migration-files.ts'
import { migrationFiles } from './migration-files.ts'

const BOOTSTRAP = `
create table if not exists schema_migration (
  name text primary key,
  checksum text not null,
  applied_at timestamptz not null default now()
);
comment on table schema_migration is '已执行的数据库结构变更';
comment on column schema_migration.name is '文件名';
comment on column schema_migration.checksum is 'SHA-256 of the file';
comment on column schema_migration.applied_at is '执行时间';
alter table schema_migration enable row level security;
alter table schema_migration force row level security;
do $$
begin
  if not exists (select from pg_policies where tablename = 'schema_migration') then
    create policy owner_only on schema_migration to current_user using (true) with check (true);
  end if;
end
$$;
`

/**
 * Brings a database to the present schema: applies what is missing, in order, each file in one transaction.
 * Returns the names applied.
 * @throws Error when an applied file has changed since, or the database is newer than this program.
 */
export async function migrate(engine: Engine): Promise<string[]> {
  return applyMigrations(engine, migrationFiles())
}

/** The same for a given list of files. */
export async function applyMigrations(engine: Engine, files: readonly Migration[]): Promise<string[]> {
  await engine.script(BOOTSTRAP)
  const applied = await appliedChecksums(engine)
  refuseStrangers(applied, files)
  const done: string[] = []
  for (const file of files) {
    const checksum = sha256Hex(file.text)
    const known = applied.get(file.name)
    if (known === checksum) continue
    if (known !== undefined) throw new Error(`migration ${file.name} was changed after it was applied`)
    const record = `insert into schema_migration (name, checksum) values ('${file.name}', '${checksum}')`
    await engine.script(`${file.text};\n${record}`)
    done.push(file.name)
  }
  return done
}

/** True when nothing is left to apply. */
export async function isMigrated(engine: Engine): Promise<boolean> {
  const found = await sql<{ present: boolean }>`
    select to_regclass('public.schema_migration') is not null as present`.execute(engine.db)
  if (found.rows[0]?.present !== true) return false
  const applied = await appliedChecksums(engine)
  return migrationFiles().every((file) => applied.has(file.name))
}

async function appliedChecksums(engine: Engine): Promise<Map<string, string>> {
  const rows = await engine.db.selectFrom('schema_migration').select(['name', 'checksum']).execute()
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

function refuseStrangers(applied: ReadonlyMap<string, string>, files: readonly Migration[]): void {
  const names = new Set(files.map((file) => file.name))
  const stranger = [...applied.keys()].find((name) => !names.has(name))
  if (stranger !== undefined) throw new Error(`the database is newer than this program: it knows ${stranger}`)
}
