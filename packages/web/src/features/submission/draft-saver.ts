import { Problem } from '@qingshen/core/kernel/problem'

/** How the typed fields stand beside those kept; `conflict`: somebody else changed the draft meanwhile. */
export type SaveState = 'saved' | 'typing' | 'saving' | 'conflict' | 'failed'

export interface SaverSnapshot<F> {
  fields: F
  state: SaveState
  error: unknown
}

export interface DraftSaver<F> {
  subscribe: (listener: () => void) => () => void
  snapshot: () => SaverSnapshot<F>
  change: (changes: Partial<F>) => void
  /** Saves at once what is still typed; false when it could not be saved. */
  flush: () => Promise<boolean>
  /** A draft was begun by something else, such as an upload, where there was none. */
  begun: (version: number) => void
  /** After a conflict: what was typed replaces what the other wrote … */
  keepMine: (version: number) => Promise<boolean>
  /** … or gives way to it. */
  takeTheirs: (fields: F, version: number) => void
}

interface SaverOptions<F> {
  fields: F
  version: number
  /** Where what is typed is kept until it is saved, so that a reload does not lose it. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  key: string
  isWhole: (kept: unknown) => kept is F
  /** Saves the fields over a version; answers the new one. */
  save: (fields: F, version: number) => Promise<number>
}

const PAUSE_MS = 1000

/** A value that tells whoever listens when it changes. */
function cellOf<T extends object>(first: T) {
  const listeners = new Set<() => void>()
  let current = first
  return {
    get: () => current,
    put: (changes: Partial<T>) => {
      current = { ...current, ...changes }
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Work that is never done twice at a time: who asks while it runs waits for the same end. */
function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return async () => {
    running ??= work()
    try {
      return await running
    } finally {
      running = undefined
    }
  }
}

type Held<F> = SaverSnapshot<F> & { version: number }
type Cell<F> = ReturnType<typeof cellOf<Held<F>>>

/** Saves what is typed, and what is typed meanwhile, until nothing is left; false when it could not be saved. */
async function saveAll<F extends object>(cell: Cell<F>, { save, storage, key }: SaverOptions<F>): Promise<boolean> {
  for (;;) {
    const { fields, version } = cell.get()
    cell.put({ state: 'saving' })
    try {
      cell.put({ version: await save(fields, version), error: null })
    } catch (error) {
      cell.put({ error, state: error instanceof Problem && error.code === 'stale_version' ? 'conflict' : 'failed' })
      return false
    }
    if (cell.get().fields === fields) {
      storage.removeItem(key)
      cell.put({ state: 'saved' })
      return true
    }
  }
}

/** Saves the fields of a form a moment after the last key, one saving after the other. */
export function createDraftSaver<F extends object>(options: SaverOptions<F>): DraftSaver<F> {
  const { storage, key, version } = options
  const kept = readKept(options)
  const fields = kept ?? options.fields
  const cell: Cell<F> = cellOf<Held<F>>({ fields, version, state: kept === null ? 'saved' : 'typing', error: null })
  let timer: ReturnType<typeof setTimeout> | undefined
  const saving = oneAtATime(() => saveAll(cell, options))
  const flush = async () => {
    clearTimeout(timer)
    return cell.get().state === 'saved' ? true : await saving()
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), PAUSE_MS)
  }
  if (kept !== null) wait()
  return {
    subscribe: cell.subscribe,
    snapshot: cell.get,
    flush,
    change: (changes) => {
      const after = { ...cell.get().fields, ...changes }
      storage.setItem(key, JSON.stringify(after))
      const { state } = cell.get()
      cell.put({ fields: after, state: state === 'saved' || state === 'failed' ? 'typing' : state })
      if (cell.get().state === 'typing') wait()
    },
    begun: (begunVersion) => {
      if (cell.get().version === 0) cell.put({ version: begunVersion })
    },
    keepMine: async (theirVersion) => {
      cell.put({ version: theirVersion, state: 'typing' })
      return await flush()
    },
    takeTheirs: (theirs, theirVersion) => {
      storage.removeItem(key)
      cell.put({ fields: theirs, version: theirVersion, state: 'saved', error: null })
    },
  }
}

function readKept<F>({ storage, key, isWhole }: SaverOptions<F>): F | null {
  const kept = storage.getItem(key)
  if (kept === null) return null
  try {
    const parsed: unknown = JSON.parse(kept)
    return isWhole(parsed) ? parsed : null
  } catch {
    return null
  }
}
