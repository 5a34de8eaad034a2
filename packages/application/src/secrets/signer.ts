import type { KeyObject } from 'node:crypto'
import { createHash, createPublicKey, sign, verify } from 'node:crypto'

/** Signs what the server vouches for (Ed25519); anybody with the public key can check it. */
export type Signer = {
  /** Which key: the first 16 hexadecimal digits of the SHA-256 of the public key. */
  readonly keyId: () => string
  /** The public key, SPKI in PEM. */
  readonly publicKey: () => string
  /** The signature of a text (UTF-8), base64url. */
  readonly sign: (text: string) => string
  /** True when the signature is of this text by this key, or by the earlier one of that number. */
  readonly isSigned: (text: string, signature: string, keyId?: string) => boolean
  /** The public key of a number: this one's or an earlier one's; null for one that was never used here. */
  readonly publicKeyOf: (keyId: string) => string | null
}

/** The number of a public key: the first 16 hexadecimal digits of the SHA-256 of its SPKI. */
export function keyIdOf(key: KeyObject): string {
  const publicKey = key.type === 'public' ? key : createPublicKey(key)
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
}

/** A signer with a private Ed25519 key, asked for when it is first needed; `earlier` are public keys (PEM) used before it. */
export function signerWith(readKey: () => KeyObject, earlier: readonly string[] = []): Signer {
  let key: KeyObject | undefined
  const privateKey = () => (key ??= readKey())
  const publicKey = () => createPublicKey(privateKey())
  const before = new Map(earlier.map((pem) => createPublicKey(pem)).map((each) => [keyIdOf(each), each]))
  const keyWith = (id: string) => (id === keyIdOf(publicKey()) ? publicKey() : before.get(id))
  return {
    keyId: () => keyIdOf(publicKey()),
    publicKey: () => publicKey().export({ type: 'spki', format: 'pem' }),
    publicKeyOf: (id) => keyWith(id)?.export({ type: 'spki', format: 'pem' }) ?? null,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey()).toString('base64url'),
    isSigned: (text, signature, id) => {
      const by = id === undefined ? publicKey() : keyWith(id)
      if (by === undefined) return false
      try {
        return verify(null, Buffer.from(text, 'utf8'), by, Buffer.from(signature, 'base64url'))
      } catch {
        return false
      }
    },
  }
}
