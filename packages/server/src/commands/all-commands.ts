import type { Command } from './command.ts'

/** Command name to the file that holds it, loaded when it is called so that a calculator starts fast. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  'check-code': async () => (await import('./check-code.ts')).command,
  size: async () => (await import('./size.ts')).command,
}
