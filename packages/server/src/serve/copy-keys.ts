import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@qingshen/core/kernel/problem'

const FILES = ['signing.pem', 'secrets.key'] as const

/**
 * Copies the keys of a data folder beside another one's, for its owner only; in the same folder they stay. Answers
 * which are there now.
 * @throws Problem conflict where another key is there already: nothing is replaced
 */
export function copyKeys(fromFolder: string, toFolder: string): string[] {
  const from = join(fromFolder, 'keys')
  const to = join(toFolder, 'keys')
  const keys = FILES.filter((file) => existsSync(join(from, file)))
  if (keys.length === 0 || (existsSync(to) && realpathSync(from) === realpathSync(to))) return keys
  const different = keys.find((file) => existsSync(join(to, file)) && !isSame(join(from, file), join(to, file)))
  if (different !== undefined) {
    throw new Problem(
      'conflict',
      `${join(to, different)} 已经有另一把密钥，没有搬，也没有改动。要搬的数据用的是 ${join(from, different)}。` +
        '请弄清那一把是谁的，把它移到别处保管，然后再执行一次。',
    )
  }
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const file of keys) {
    const path = join(to, file)
    if (!existsSync(path)) writeFileSync(path, readFileSync(join(from, file)), { mode: 0o600, flag: 'wx' })
    chmodSync(path, 0o600)
  }
  return keys
}

function isSame(one: string, other: string): boolean {
  return readFileSync(one).equals(readFileSync(other))
}
