import { fsyncSync, openSync, closeSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type NodeStream = { readonly nfd?: number }
type StreamOperations = { fsync?: (stream: NodeStream) => number }
type EmscriptenModule = { readonly NODEFS: { readonly stream_ops: StreamOperations } }

export interface WriteFaults {
  diskFull: boolean
}

/**
 * The file system of the embedded engine on a folder, with the fsync that PGlite leaves out: without it a commit is
 * acknowledged before it is on the disk and a power loss takes it back. `faults` remembers a full disk, which the
 * database itself reports as a crash when it meets it while writing its log.
 */
export function syncedNodeFs(folder: string, faults: WriteFaults): NodeFS {
  const nodeFs = new NodeFS(folder)
  const init = nodeFs.init.bind(nodeFs)
  nodeFs.init = async (pg, options) => {
    const started = await init(pg, options)
    const preRun = started.emscriptenOpts.preRun
    if (!Array.isArray(preRun)) throw new Error('PGlite has changed: no preRun list to hook fsync into')
    preRun.push((module) => hookFsync((module as unknown as EmscriptenModule).NODEFS.stream_ops, faults))
    return started
  }
  return nodeFs
}

function hookFsync(operations: StreamOperations, faults: WriteFaults): void {
  operations.fsync = (stream) => {
    if (stream.nfd === undefined) return 0
    try {
      fsyncSync(stream.nfd)
      return 0
    } catch (error) {
      return errnoOf(error, faults)
    }
  }
}

const EIO = 29
const ENOSPC = 51

function errnoOf(error: unknown, faults: WriteFaults): number {
  const code = error instanceof Error && 'code' in error ? error.code : null
  // Folders cannot be synced on Windows; their entries are durable there without it.
  if (process.platform === 'win32' && code === 'EPERM') return 0
  if (code !== 'ENOSPC') return EIO
  faults.diskFull = true
  return ENOSPC
}

/** Syncs every file and folder below a folder: the first start copies its files in without syncing them. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else if (entry.isFile()) syncPath(path)
  }
  syncPath(folder)
}

/** Syncs one file or folder. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } catch (error) {
    if (process.platform !== 'win32') throw error
  } finally {
    closeSync(descriptor)
  }
}
