import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { appendEntry } from '../journal/append.ts'
import { sealBlock } from '../journal/seal.ts'
import { verifyJournal } from '../journal/verify.ts'
import { runAsPublic, runAsSystem } from '../session/run-as.ts'

const NOW = '2026-11-21T08:00:00.120Z'
const draft = (subjectId: string, after: unknown = { 名称: '甲', n: 1.5 }) => ({
  at: NOW,
  account: null,
  office: null,
  action: 'site.saved',
  subjectKind: 'site',
  subjectId,
  before: null,
  after,
  regionPath: '650000/650100',
})

forEachEngine((store) => {
  const asOwner = (statement: string) => store.engine.script(statement)
  const untamed = (table: string, statement: string) =>
    asOwner(`alter table ${table} disable trigger user; ${statement}; alter table ${table} enable trigger user`)
  const codes = async () => {
    const report = await runAsSystem(store.engine, verifyJournal)
    return report.issues.map((issue) => `${issue.code} ${issue.params?.['id']}`)
  }
  const restoring = async (table: string, change: string, restore: string) => {
    await untamed(table, ownerSees(change))
    const found = await codes()
    await untamed(table, ownerSees(restore))
    return found
  }
  // On a server the owner is bound by forced row-level security, too; whoever tampers would lift it first.
  const ownerSees = (statement: string) =>
    `alter table journal_entry no force row level security; alter table journal_block no force row level security; ${statement}; ` +
    'alter table journal_entry force row level security; alter table journal_block force row level security'

  test('entries are sealed in blocks of a chain and verify', async () => {
    for (const id of ['a', 'b', 'c']) await runAsSystem(store.engine, (tx) => appendEntry(tx, draft(id)))
    const first = await runAsSystem(store.engine, (tx) => sealBlock(tx, NOW, (hash) => `signed ${hash}`))
    await runAsSystem(store.engine, (tx) => appendEntry(tx, draft('d', [1, 2])))
    await runAsPublic(store.engine, (tx) => appendEntry(tx, draft('e')))
    const second = await runAsSystem(store.engine, (tx) => sealBlock(tx, NOW))
    await runAsSystem(store.engine, (tx) => appendEntry(tx, draft('f')))
    expect([first?.seq, first?.entryIds, second?.seq, second?.entryIds]).toEqual([1, [1, 2, 3], 2, [4, 5]])
    expect(second?.previousHash).toBe(first?.hash)
    const report = await runAsSystem(store.engine, verifyJournal)
    expect(report).toEqual({ entries: 6, unsealed: 1, blocks: 2, lastHash: second?.hash, issues: [] })
  })

  test('nothing is sealed twice, and an entry of a transaction given up is never there', async () => {
    await runAsSystem(store.engine, async (tx) => {
      await appendEntry(tx, draft('gone'))
      throw new Error('given up')
    }).catch(() => {})
    const block = await runAsSystem(store.engine, (tx) => sealBlock(tx, NOW))
    expect(block?.entryIds).toEqual([6])
    expect(await runAsSystem(store.engine, (tx) => sealBlock(tx, NOW))).toBeNull()
    expect(await codes()).toEqual([])
  })

  test('nobody changes or removes what is written', async () => {
    for (const table of ['journal_entry', 'journal_block']) {
      await expect(asOwner(ownerSees(`update ${table} set hash = 'x'`))).rejects.toMatchObject({ code: 'CP001' })
      await expect(asOwner(ownerSees(`delete from ${table}`))).rejects.toMatchObject({ code: 'CP001' })
      await expect(asOwner(`truncate ${table}`)).rejects.toMatchObject({ code: 'CP001' })
      const tampering = runAsSystem(store.engine, (tx) => sql`update ${sql.table(table)} set hash = 'x'`.execute(tx))
      await expect(tampering).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('tampering past the triggers is found: changed, exchanged, removed, added, cut out', async () => {
    const original = `{"名称": "甲", "n": 1.5}`
    const change = (value: string) => `update journal_entry set after = '${value}' where id = 2`
    expect(await restoring('journal_entry', change('{"n": 2}'), change(original))).toEqual(['journal_entry_changed 2'])
    const exchange = `update journal_entry set subject_id = case id when 1 then 'b' else 'a' end where id in (1, 2)`
    const back = `update journal_entry set subject_id = case id when 1 then 'a' else 'b' end where id in (1, 2)`
    expect(await restoring('journal_entry', exchange, back)).toEqual([
      'journal_entry_changed 1',
      'journal_entry_changed 2',
    ])
    const away = `update journal_entry set id = 900 where id = 3`
    const home = `update journal_entry set id = 3 where id = 900`
    expect(await restoring('journal_entry', away, home)).toEqual(['journal_entry_missing 3', 'journal_entry_stray 900'])
    const swap = `update journal_block set entry_ids = '{2,1,3}' where seq = 1`
    const unswap = `update journal_block set entry_ids = '{1,2,3}' where seq = 1`
    expect(await restoring('journal_block', swap, unswap)).toEqual(
      expect.arrayContaining(['journal_block_changed 1', 'journal_block_reordered 1']),
    )
    const cut = `create table kept as select * from journal_block where seq = 2; delete from journal_block where seq = 2`
    const sewn = `insert into journal_block select * from kept; drop table kept`
    expect(await restoring('journal_block', cut, sewn)).toEqual(
      expect.arrayContaining(['journal_chain_broken 3', 'journal_entry_stray 4', 'journal_entry_stray 5']),
    )
    expect(await codes()).toEqual([])
  })
})
