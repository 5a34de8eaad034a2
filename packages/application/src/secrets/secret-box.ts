import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Keeps secrets in the database so that who reads the database alone cannot use them. */
export type SecretBox = {
  /** Encrypts a text for one purpose (`about`); it opens only for the same purpose. */
  readonly seal: (text: string, about: string) => string
  /** Opens what was sealed; null when it was sealed with another key, for another purpose, or is damaged. */
  readonly open: (sealed: string, about: string) => string | null
}

/** Bytes of the key. */
export const KEY_BYTES = 32

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A box with a key of 32 bytes; the key is asked for when it is first needed. */
export function secretBox(readKey: () => Buffer): SecretBox {
  let key: Buffer | undefined
  const keyOf = () => (key ??= readKey())
  return {
    seal: (text, about) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, keyOf(), nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(about))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [CIPHER, ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('$')
    },
    open: (sealed, about) => {
      const [kind, nonce, tag, body] = sealed.split('$')
      if (kind !== CIPHER || nonce === undefined || tag === undefined || body === undefined) return null
      try {
        const options = { authTagLength: TAG_BYTES }
        const decipher = createDecipheriv(CIPHER, keyOf(), Buffer.from(nonce, 'base64url'), options)
        decipher.setAAD(Buffer.from(about)).setAuthTag(Buffer.from(tag, 'base64url'))
        return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
