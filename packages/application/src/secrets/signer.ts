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
  /** True when the signature is of this text by this key. */
  readonly isSigned: (text: string, signature: string) => boolean
}

/** A signer with a private Ed25519 key, asked for when it is first needed. */
export function signerWith(readKey: () => KeyObject): Signer {
  let key: KeyObject | undefined
  const privateKey = () => (key ??= readKey())
  const publicKey = () => createPublicKey(privateKey())
  return {
    keyId: () =>
      createHash('sha256')
        .update(publicKey().export({ type: 'spki', format: 'der' }))
        .digest('hex')
        .slice(0, 16),
    publicKey: () => publicKey().export({ type: 'spki', format: 'pem' }),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey()).toString('base64url'),
    isSigned: (text, signature) => {
      try {
        return verify(null, Buffer.from(text, 'utf8'), publicKey(), Buffer.from(signature, 'base64url'))
      } catch {
        return false
      }
    },
  }
}
