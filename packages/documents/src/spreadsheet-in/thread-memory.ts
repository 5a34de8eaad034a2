/**
 * The memory of a thread that handles somebody's file. Enough for 100 000 rows of our own export, with all of its columns;
 * a file built to need more ends the thread and not the program.
 */
export const THREAD_MEMORY = { maxOldGenerationSizeMb: 288, maxYoungGenerationSizeMb: 8 } as const

/** Whether a thread ended because it needed more memory than it was given. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
