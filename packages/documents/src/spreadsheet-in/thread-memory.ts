/**
 * The memory of a thread that handles somebody's file. Enough for 100 000 rows of our own export, with all of its columns;
 * a file built to need more ends the thread and not the program.
 */
export const THREAD_MEMORY = { maxOldGenerationSizeMb: 288, maxYoungGenerationSizeMb: 8 } as const
