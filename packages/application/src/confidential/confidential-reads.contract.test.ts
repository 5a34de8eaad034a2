import type { ConfidentialRead, SecrecyConsequence } from '@qingshen/contracts/confidential.operations'
import { linkFile, loadFile, moveFileScope } from '@qingshen/store/files/files'
import { runAs, runAsSystem } from '@qingshen/store/session/run-as'
import { anAccount, enrolled, signedIn } from '@qingshen/testing/account-builders'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { aSite } from '@qingshen/testing/register-builders'
import { testDeps } from '@qingshen/testing/test-deps'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { downloadFileUseCase } from '../files/download-file.ts'
import { uploadFileUseCase } from '../files/upload-file.ts'
import { seedReference } from '../reference/seed-reference.ts'
import { listConfidentialReadsUseCase } from './list-confidential-reads.ts'

const PDF = new TextEncoder().encode('%PDF-1.4\n配方')
const PLACE = '650000/652800/652801'

forEachEngine((store) => {
  let deps: Deps
  let owner: Caller
  let neighbour: Caller
  let officer: Caller
  let secret: string
  let plain: string

  async function upload(name: string, organisation: string, confidential: boolean): Promise<string> {
    const { answer } = await uploadFileUseCase.run(deps, owner, { params: {}, query: { name }, body: PDF })
    const { id } = answer as { id: string }
    await runAsSystem(deps.engine, async (tx) => {
      await moveFileScope(tx, id, { regionPath: PLACE, organisation })
      await linkFile(tx, await loadFile(tx, id), { kind: 'site', id }, confidential)
    })
    return id
  }

  beforeAll(async () => {
    deps = { ...testDeps(store.engine), demonstration: null }
    await seedReference(deps)
    const own = await aSite(deps.engine, { name: '涂料厂', path: PLACE })
    const other = await aSite(deps.engine, { name: '水泥厂', path: PLACE })
    const people = { role: 'enterprise', region: '652801' } as const
    await anAccount(deps, { ...people, name: '甲厂填报', organisation: own.organisation })
    await anAccount(deps, { ...people, name: '乙厂填报', organisation: other.organisation })
    await anAccount(deps, { name: '州科员', role: 'officer', region: '652800' })
    owner = await signedIn(deps, '甲厂填报')
    neighbour = await signedIn(deps, '乙厂填报')
    officer = await signedIn(deps, '州科员')
    secret = await upload('配方.pdf', own.organisation, true)
    plain = await upload('公开说明.pdf', own.organisation, false)
  })

  const download = (caller: Caller, file: string, purpose?: string) =>
    downloadFileUseCase.run(deps, caller, { params: { file }, query: { purpose }, body: undefined })

  async function reads(caller: Caller, query: object = {}) {
    const { answer } = await listConfidentialReadsUseCase.run(deps, caller, { params: {}, query, body: undefined })
    return answer as { items: ConfidentialRead[]; total: number; consequences: SecrecyConsequence[] }
  }

  test('XJ05-20 every reading of a confidential document is attributable, and its enterprise sees it', async () => {
    await download(officer, secret, '核对原料清单')
    await download(officer, plain)
    await expect(download(neighbour, secret)).rejects.toMatchObject({ code: 'not_found' })
    const { items } = await reads(owner)
    expect(items).toMatchObject([
      { document: { name: '配方.pdf' }, roleTitle: '经办人', purpose: '核对原料清单', reader: null },
    ])
    expect(items[0]?.place).toContain('巴音郭楞')
    expect((await reads(neighbour)).total).toBe(0)
    await expect(reads(officer)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('XJ05-30 when a secret got out, the journal names every reader, with what the law lays down', async () => {
    await anAccount(deps, { name: '日志员', role: 'journal_administrator', region: '650000' })
    await download(owner, secret)
    const { caller } = await enrolled(deps, '日志员')
    const { items, consequences } = await reads(caller, { document: secret })
    expect(new Set(items.map((read) => read.reader?.displayName))).toEqual(new Set(['持有人甲厂填报', '持有人州科员']))
    expect(consequences.map((each) => each.clause)).toContain('XJ05-30')
    const entries = await runAsSystem(deps.engine, (tx) =>
      tx
        .selectFrom('journal_entry')
        .select('account')
        .where('action', '=', 'confidential.read')
        .where('subject_id', '=', secret)
        .orderBy('id')
        .execute(),
    )
    expect(entries.map((entry) => entry.account)).toEqual([officer.actor.accountId, owner.actor.accountId])
  })

  test('what was written down is neither changed nor removed, nor written in the name of another', async () => {
    const change = runAsSystem(deps.engine, (tx) =>
      tx.updateTable('confidential_read').set({ purpose: '无' }).execute(),
    )
    await expect(change).rejects.toMatchObject({ code: 'forbidden' })
    const removal = runAsSystem(deps.engine, (tx) => tx.deleteFrom('confidential_read').execute())
    await expect(removal).rejects.toMatchObject({ code: 'forbidden' })
    const [row] = await runAsSystem(deps.engine, (tx) => tx.selectFrom('confidential_read').selectAll().execute())
    if (row === undefined) throw new Error('nothing was written down')
    const inAnothersName = runAs(deps.engine, neighbour.actor, (tx) =>
      tx
        .insertInto('confidential_read')
        .values({ ...row, id: deps.newId() })
        .execute(),
    )
    await expect(inAnothersName).rejects.toMatchObject({ code: 'forbidden' })
  })
})
