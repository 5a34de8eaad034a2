import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Deps } from '@qingshen/application/deps'
import { verifyReceiptUseCase } from '@qingshen/application/submission/read-submissions'
import { ANONYMOUS } from '@qingshen/application/deps'
import { canonicalJson } from '@qingshen/core/kernel/canonical-json'
import { insertAccount } from '@qingshen/store/accounts/accounts'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeDeps } from './compose-deps.ts'
import { copyKeys } from './copy-keys.ts'
import { keyFacts, prepareKeys } from './prepare-keys.ts'

const place = mkdtempSync(join(tmpdir(), 'qingshen-keys-'))
const first = join(place, 'first')
const second = join(place, 'second')
let engine: Engine

beforeAll(async () => {
  engine = await openTestEngine()
})
afterAll(async () => {
  await engine.close()
  rmSync(place, { recursive: true, force: true })
})

const log = { warn: () => undefined, error: () => undefined }
const around = (folder: string): Deps => composeDeps({ engine, folder, log, demonstration: null })

test('a new store gets its keys; in another folder they are missed, not made anew', async () => {
  const deps = await prepareKeys(around(first), first)
  expect((await prepareKeys(around(first), first)).signer.keyId()).toBe(deps.signer.keyId())
  await expect(prepareKeys(around(second), second)).rejects.toMatchObject({
    code: 'store_keys',
    extra: { kind: 'signing', present: null, used: [deps.signer.keyId()] },
  })
  expect(existsSync(join(second, 'keys'))).toBe(false)
})

test('keys taken along open what was sealed and sign as before; another one’s are not written over', async () => {
  const deps = await prepareKeys(around(first), first)
  const sealed = deps.secrets.seal('密钥', '账号')
  expect(copyKeys(first, second)).toEqual(['signing.pem', 'secrets.key'])
  expect(copyKeys(first, second)).toEqual(['signing.pem', 'secrets.key'])
  if (process.platform !== 'win32') {
    expect(statSync(join(second, 'keys')).mode & 0o777).toBe(0o700)
    for (const file of ['signing.pem', 'secrets.key']) {
      expect(statSync(join(second, 'keys', file)).mode & 0o777).toBe(0o600)
    }
  }
  const moved = await prepareKeys(around(second), second)
  expect(moved.signer.keyId()).toBe(deps.signer.keyId())
  expect(moved.secrets.open(sealed, '账号')).toBe('密钥')
  writeFileSync(join(second, 'keys', 'secrets.key'), `${Buffer.alloc(32, 7).toString('base64url')}\n`)
  expect(() => copyKeys(first, second)).toThrow('conflict')
  await expect(prepareKeys(around(second), second)).rejects.toMatchObject({
    code: 'store_keys',
    extra: { kind: 'secrets' },
  })
})

test('keys lost for good are replaced on somebody’s word, and receipts of the earlier key still verify', async () => {
  const before = (await prepareKeys(around(first), first)).signer
  const receipt = {
    kind: 'submission_receipt',
    case: crypto.randomUUID(),
    enterprise: '天山化工有限公司',
    number: 1,
    contentHash: 'a'.repeat(64),
    legalTime: '2026-11-22T10:00:00.000+08:00',
    timeZone: 'Asia/Shanghai',
    keyId: before.keyId(),
  }
  const text = canonicalJson(receipt)
  const signed = { text, signature: before.sign(text) }
  const third = join(place, 'third')
  const deps = await prepareKeys(around(third), third, true)
  expect(deps.signer.keyId()).not.toBe(before.keyId())
  const verify = async (over: object) =>
    (await verifyReceiptUseCase.run(deps, ANONYMOUS, { params: {}, query: {}, body: { ...signed, ...over } })).answer
  expect(await verify({})).toMatchObject({
    isValid: true,
    message: /以前使用的密钥/,
    keyId: before.keyId(),
    publicKey: before.publicKey(),
  })
  expect(await verify({ text: text.replace('天山', '昆仑') })).toMatchObject({
    isValid: false,
    message: /签名与回执不符/,
  })
  const stranger = canonicalJson({ ...receipt, keyId: '0'.repeat(16) })
  expect(await verify({ text: stranger })).toMatchObject({ isValid: false, message: /另一把密钥/ })
  const facts = await keyFacts(around(third), third)
  expect(facts.signing.present).toBe(deps.signer.keyId())
  expect(facts.signing.used).toContain(before.keyId())
  // the earlier one is still a key of this store
  await prepareKeys(around(first), first)
})

test('a store of before keys were numbered: what is there is taken, what is missing is refused', async () => {
  await runAsSystem(engine, async (tx) => {
    await tx.deleteFrom('server_key').execute()
    const account = crypto.randomUUID()
    await insertAccount(tx, {
      id: account,
      name: '甲',
      displayName: '甲',
      passwordHash: 'x',
      demonstration: false,
      regionPath: '',
      createdAt: '2026-01-01T00:00:00Z',
    })
    await tx
      .insertInto('second_factor')
      .values({ account, secret_sealed: 'x', begun_at: '2026-01-01T00:00:00Z' })
      .execute()
  })
  const empty = join(place, 'empty')
  mkdirSync(join(empty, 'keys'), { recursive: true })
  cpSync(join(first, 'keys', 'signing.pem'), join(empty, 'keys', 'signing.pem'))
  await expect(prepareKeys(around(empty), empty)).rejects.toMatchObject({
    code: 'store_keys',
    extra: { kind: 'secrets' },
  })
  await prepareKeys(around(first), first)
})
