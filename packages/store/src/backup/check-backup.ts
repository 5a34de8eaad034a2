import { hash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { BackupManifestSchema } from '@qingshen/core/kernel/backup-manifest.schema'
import type { BackupManifest } from '@qingshen/core/kernel/backup-manifest.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import {
  MANIFEST_NAME,
  README_NAME,
  SUMS_NAME,
  shaOfFileMember,
  tableOfPart,
  unreadableBackup,
} from './archive-format.ts'
import { TarFault, readMember, tarMembers } from './tar-reader.ts'
import type { TarMember } from './tar-reader.ts'

/** A backup whose every byte was checked against its sums; `read` checks a member once more as it reads it. */
export type CheckedBackup = {
  readonly manifest: BackupManifest
  readonly tableParts: readonly { readonly table: string; readonly member: TarMember }[]
  readonly files: readonly { readonly sha256: string; readonly member: TarMember }[]
  readonly read: (member: TarMember) => Promise<Buffer>
}

type Seen = { readonly member: TarMember; readonly sha256: string }

/**
 * Opens a backup, checks all of it, and hands it to `work`.
 * @throws Problem not_found, file_unreadable when it is truncated, changed or no backup.
 */
export async function withCheckedBackup<T>(file: string, work: (backup: CheckedBackup) => Promise<T>): Promise<T> {
  const handle = await open(file, 'r').catch(() => null)
  if (handle === null) {
    throw new Problem('not_found', `没有找到备份文件 ${file}，或者没有读取它的权限。请检查路径后再试。`)
  }
  try {
    return await work(await checkArchive(handle, file))
  } catch (error) {
    throw error instanceof TarFault ? unreadableBackup(file, error.message) : error
  } finally {
    await handle.close()
  }
}

async function checkArchive(handle: FileHandle, file: string): Promise<CheckedBackup> {
  const seen = new Map<string, Seen>()
  for await (const member of tarMembers(handle)) {
    if (seen.has(member.name)) throw new TarFault(`${member.name} 出现了两次`)
    seen.set(member.name, { member, sha256: hash('sha256', await readMember(handle, member)) })
  }
  await checkSums(handle, seen)
  const manifest = await readManifest(handle, seen)
  const members = [...seen.values()].map((one) => one.member)
  const tableParts = members.flatMap((member) => partOf(member))
  const files = members.flatMap((member) => contentOf(member))
  const extra = seen.size - tableParts.length - files.length - [README_NAME, MANIFEST_NAME, SUMS_NAME].length
  if (extra !== 0 || files.length !== manifest.files) throw new TarFault('清单与内容不一致')
  for (const { sha256, member } of files) {
    if (seen.get(member.name)?.sha256 !== sha256) throw new TarFault(`${member.name} 的内容与它的编号不一致`)
  }
  const read = async (member: TarMember) => {
    const bytes = await readMember(handle, member)
    if (hash('sha256', bytes) === seen.get(member.name)?.sha256) return bytes
    throw unreadableBackup(file, `${member.name} 在读取期间被改动`)
  }
  return { manifest, tableParts, files, read }
}

function partOf(member: TarMember) {
  const table = tableOfPart(member.name)
  return table === null ? [] : [{ table, member }]
}

function contentOf(member: TarMember) {
  const sha256 = shaOfFileMember(member.name)
  return sha256 === null ? [] : [{ sha256, member }]
}

async function checkSums(handle: FileHandle, seen: ReadonlyMap<string, Seen>): Promise<void> {
  const sums = seen.get(SUMS_NAME)
  if (sums === undefined) throw new TarFault('缺少校验清单，文件可能不完整')
  const lines = (await readMember(handle, sums.member)).toString('utf8').split('\n').slice(0, -1)
  const stated = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  const others = [...seen.values()].filter(({ member }) => member.name !== SUMS_NAME)
  const changed = others.filter(({ member, sha256 }) => stated.get(member.name) !== sha256)
  if (changed.length > 0)
    throw new TarFault(`内容已被改动或损坏（${changed.map((one) => one.member.name).join('、')}）`)
  if (stated.size !== others.length || lines.length !== others.length) throw new TarFault('校验清单与内容不一致')
}

async function readManifest(handle: FileHandle, seen: ReadonlyMap<string, Seen>): Promise<BackupManifest> {
  const found = seen.get(MANIFEST_NAME)
  if (found === undefined || !seen.has(README_NAME)) throw new TarFault('缺少清单')
  const parsed = BackupManifestSchema.safeParse(jsonOf(await readMember(handle, found.member)))
  if (parsed.success) return parsed.data
  throw new TarFault('清单不是本程序认识的格式，可能出自更新的版本')
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}
