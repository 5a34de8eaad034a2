import type { KeyObject } from 'node:crypto'
import { createHash, createPublicKey } from 'node:crypto'
import { join } from 'node:path'
import type { Deps } from '@qingshen/application/deps'
import { secretBox } from '@qingshen/application/secrets/secret-box'
import { keyIdOf, signerWith } from '@qingshen/application/secrets/signer'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ServerKey } from '@qingshen/store/reference/server-keys'
import { keepServerKey, keysInUse, lockServerKeys } from '@qingshen/store/reference/server-keys'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Tx } from '@qingshen/store/session/tx'
import { findSecretKey, readSecretKey } from './secret-key.ts'
import { findSigningKey, readSigningKey } from './signing-key.ts'

const NAMES = {
  signing: {
    file: 'signing.pem',
    what: '签回执的密钥',
    lost: '以前的回执凭保留的公钥仍可核验，以后的回执用新的密钥签名',
  },
  secrets: {
    file: 'secrets.key',
    what: '加密秘密的密钥（或环境变量 QINGSHEN_KEY）',
    lost: '已登记的动态口令打不开了，登记过的人要用恢复码登录后重新登记',
  },
} as const

/** The number of a key that encrypts; it tells nothing of the key. */
function secretKeyId(key: Buffer): string {
  return createHash('sha256').update('qingshen secrets key id').update(key).digest('hex').slice(0, 16)
}

/** Which keys are there, by number, and with which this store was used. */
export type KeyFacts = Record<ServerKey['kind'], { readonly present: string | null; readonly used: readonly string[] }>

/**
 * Makes sure that a store is used with the keys it has always been used with, and makes them for a new one. With
 * `accept` other keys are taken, and made where they are lost: the earlier ones stay known.
 * @throws Problem store_keys where keys are missing or are others
 */
export async function prepareKeys(deps: Deps, folder: string, accept = false): Promise<Deps> {
  return await runAsSystem(deps.engine, async (tx) => {
    const known = await lockServerKeys(tx)
    const facts = await compareKeys(tx, folder, known)
    if (!accept) {
      refuseOther('signing', facts, folder)
      refuseOther('secrets', facts, folder)
    }
    const signing = readSigningKey(folder)
    const secret = readSecretKey(folder)
    const at = deps.now().toString()
    const id = keyIdOf(signing)
    await keepServerKey(tx, { kind: 'signing', key_id: id, public_key: pemOf(signing) }, at)
    await keepServerKey(tx, { kind: 'secrets', key_id: secretKeyId(secret), public_key: null }, at)
    const earlier = known.filter(({ key_id }) => key_id !== id).flatMap(({ public_key: pem }) => pem ?? [])
    return { ...deps, signer: signerWith(() => signing, earlier), secrets: secretBox(() => secret) }
  })
}

/** How the keys that are there stand to those this store was used with; changes nothing. */
export async function keyFacts(deps: Deps, folder: string): Promise<KeyFacts> {
  return await runAsSystem(deps.engine, async (tx) => compareKeys(tx, folder, await lockServerKeys(tx)))
}

const UNNUMBERED = '（编号没有记录）'

async function compareKeys(tx: Tx, folder: string, known: readonly ServerKey[]): Promise<KeyFacts> {
  const inUse = await keysInUse(tx)
  const signing = findSigningKey(folder)
  const secret = findSecretKey(folder)
  const ids = (kind: ServerKey['kind']) => known.filter((key) => key.kind === kind).map(({ key_id }) => key_id)
  const present = secret === null ? null : secretKeyId(secret)
  // a store of before keys were numbered has been used with whichever is there
  const unnumbered = inUse.hasSecrets ? [present ?? UNNUMBERED] : []
  return {
    signing: {
      present: signing === null ? null : keyIdOf(signing),
      used: [...new Set([...ids('signing'), ...inUse.signing])],
    },
    secrets: { present, used: ids('secrets').length > 0 ? ids('secrets') : unnumbered },
  }
}

function refuseOther(kind: ServerKey['kind'], facts: KeyFacts, folder: string): void {
  const { present, used } = facts[kind]
  if (used.length === 0 || (present !== null && used.includes(present))) return
  const { file, what, lost } = NAMES[kind]
  const path = join(folder, 'keys', file)
  const found = present === null ? `${path} 不存在` : `${path} 是另一把（${present}）`
  throw new Problem(
    'store_keys',
    `这些数据一直使用的${what}是 ${used.join('、')}，而${found}，因此没有启动，也没有另造。` +
      `请把原来数据目录或者另外保管的 keys/${file} 复制到 ${path}，然后再启动。` +
      `原来的确实找不回来的，执行 npx qingshen keys --accept：${lost}。`,
    [],
    { kind, present, used },
  )
}

function pemOf(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'pem' })
}
