import { execFileSync } from 'node:child_process'
import { constants, copyFileSync, existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'

/** A file that is used as a disk, mounted at a folder. */
export type MountedImage = { readonly folder: string; unmount(): void }

const PROGRAMS = ['mkfs.ext4', 'losetup', 'mount', 'umount']

/** Why no image can be mounted here, or null where it can. */
export function whyNoImages(scratch: string): string | null {
  if (process.platform !== 'linux') return 'loop devices exist on Linux only'
  if (process.getuid?.() !== 0) return 'only root may mount a disk image: run it with sudo'
  const absent = PROGRAMS.filter((program) => !isInstalled(program))
  if (absent.length > 0) return `not installed: ${absent.join(', ')}`
  try {
    makeImage(`${scratch}/trial.img`, 8)
    mountImage(`${scratch}/trial.img`, `${scratch}/trial`).unmount()
    return null
  } catch (error) {
    return `this machine does not let a disk image be mounted (${messageOf(error)})`
  }
}

/** Makes a disk image with an empty ext4 file system of a size in megabytes. */
export function makeImage(file: string, megabytes: number): void {
  writeFileSync(file, '')
  truncateSync(file, megabytes * 1024 * 1024)
  run('mkfs.ext4', ['-q', '-F', file])
}

/** Copies an image as it stands on the device: what the kernel still holds in memory is not in the copy. */
export function copyImage(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
}

/** Lets the kernel write what it holds in memory to all disks. */
export function flushAll(): void {
  run('sync', [])
}

/** Mounts an image, which replays the journal of its file system like a start after a power loss. */
export function mountImage(file: string, folder: string): MountedImage {
  mkdirSync(folder, { recursive: true })
  const device = run('losetup', ['--find', '--show', file]).trim()
  try {
    run('mount', ['-t', 'ext4', device, folder])
  } catch (error) {
    run('losetup', ['--detach', device])
    throw error
  }
  return {
    folder,
    unmount() {
      run('umount', [folder])
      run('losetup', ['--detach', device])
    },
  }
}

function run(program: string, args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

function isInstalled(program: string): boolean {
  const folders = ['/usr/sbin', '/sbin', '/usr/bin', '/bin', ...(process.env['PATH'] ?? '').split(':')]
  return folders.some((folder) => existsSync(`${folder}/${program}`))
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().replaceAll('\n', ' ')
}
