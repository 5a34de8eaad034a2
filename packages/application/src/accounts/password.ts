import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

const MEMORY_KIB = 19 * 1024
const PASSES = 2
const TAG_BYTES = 32
const SALT_BYTES = 16

function derive(password: string, salt: Buffer, memory: number, passes: number): Promise<Buffer> {
  const parameters = {
    message: password.normalize('NFKC'),
    nonce: salt,
    parallelism: 1,
    tagLength: TAG_BYTES,
    memory,
    passes,
  }
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, tag) => (error === null ? resolve(tag) : reject(error)))
  })
}

/** The stored form of a password: argon2id with a salt of its own, parameters included so that they can grow. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const tag = await derive(password, salt, MEMORY_KIB, PASSES)
  return ['argon2id', MEMORY_KIB, PASSES, salt.toString('base64url'), tag.toString('base64url')].join('$')
}

/** True when the password is the one behind the stored form; takes the same time whether or not it is. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [kind, memory, passes, salt, tag] = stored.split('$')
  if (kind !== 'argon2id' || salt === undefined || tag === undefined) return false
  const expected = Buffer.from(tag, 'base64url')
  const actual = await derive(password, Buffer.from(salt, 'base64url'), Number(memory), Number(passes))
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

let decoy: Promise<string> | undefined

/** Spends the time of a verification for a name nobody has, so that the answer's time tells nothing. */
export async function verifyAgainstNobody(password: string): Promise<false> {
  decoy ??= hashPassword(randomBytes(16).toString('base64url'))
  await verifyPassword(password, await decoy)
  return false
}
