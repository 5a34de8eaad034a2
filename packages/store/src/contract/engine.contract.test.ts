import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { runAsSystem } from '../session/run-as.ts'

forEachEngine((store) => {
  test('values come back alike, whatever time zone and date style the server has', async () => {
    const { rows } = await sql<Record<string, unknown>>`select
      date '2026-02-28' as day, timestamptz '2026-11-21 22:20:25.120+08' as instant, 12::int8 as big,
      1.50::numeric as exact, count(*) as counted, '{a,"b,\\"c",NULL}'::text[] as texts, '{1,2}'::int8[] as bigs,
      array[date '2026-01-01'] as days, '\\x00ff'::bytea as bytes, daterange('2026-01-01', null) as span,
      '{"a":[1,null]}'::jsonb as json, true as yes, null::date as nothing, 0.5::float8 as half,
      'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid as id`.execute(store.engine.db)
    expect(rows[0]).toEqual({
      day: '2026-02-28',
      instant: '2026-11-21T14:20:25.12Z',
      big: 12,
      exact: '1.50',
      counted: 1,
      texts: ['a', 'b,"c', null],
      bigs: [1, 2],
      days: ['2026-01-01'],
      bytes: new Uint8Array([0, 255]),
      span: '[2026-01-01,)',
      json: { a: [1, null] },
      yes: true,
      nothing: null,
      half: 0.5,
      id: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',
    })
  })

  test('values are bound alike', async () => {
    const { rows } = await sql<Record<string, unknown>>`select
      ${['x', 'y,"z', '\\']}::text[] as texts, ${{ a: '中' }}::jsonb as json, ${JSON.stringify([1, 2])}::jsonb as list,
      ${3}::int8 as big, ${false}::boolean as no, ${null}::text as nothing, ${new Uint8Array([1, 2])}::bytea as bytes,
      ${Temporal.PlainDate.from('2026-03-01')}::date as day`.execute(store.engine.db)
    expect(rows[0]).toEqual({
      texts: ['x', 'y,"z', '\\'],
      json: { a: '中' },
      list: [1, 2],
      big: 3,
      no: false,
      nothing: null,
      bytes: new Uint8Array([1, 2]),
      day: '2026-03-01',
    })
  })

  test('a script is all or nothing, and the session is usable after it failed', async () => {
    await expect(store.engine.script('create table half (a int); select 1/0;')).rejects.toMatchObject({ code: '22012' })
    const { rows } = await sql`select to_regclass('public.half') as found`.execute(store.engine.db)
    expect(rows).toEqual([{ found: null }])
  })

  test('transactions at the same time do not mix', async () => {
    const write = (name: string) =>
      runAsSystem(store.engine, async (tx) => {
        await sql`insert into setting (name, value, changed_at) values (${name}, '1', '2026-01-01Z')`.execute(tx)
        if (name === 'b') throw new Error('given up')
      })
    await Promise.allSettled(['a', 'b', 'c'].map(write))
    const rows = await runAsSystem(store.engine, (tx) =>
      tx.selectFrom('setting').select('name').orderBy('name').execute(),
    )
    expect(rows.map((row) => row.name)).toEqual(['a', 'c'])
  })

  test('a statement sent past the open transaction is refused instead of waiting for itself', async () => {
    const past = runAsSystem(store.engine, () => sql`select 1`.execute(store.engine.db))
    await expect(past).rejects.toThrow(/past the open transaction/)
  })

  test('maintenance runs', async () => {
    await store.engine.maintain()
  })
})
