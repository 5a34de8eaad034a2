import type { Command } from './command.ts'

/** Command name to the file that holds it, loaded when it is called so that a calculator starts fast. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  laws: async () => (await import('./laws.ts')).command,
  decide: async () => (await import('./decide.ts')).command,
  deadlines: async () => (await import('./deadlines.ts')).command,
  'check-code': async () => (await import('./check-code.ts')).command,
  feasibility: async () => (await import('./feasibility.ts')).command,
  reconcile: async () => (await import('./reconcile.ts')).command,
  level: async () => (await import('./level.ts')).command,
  size: async () => (await import('./size.ts')).command,
  rank: async () => (await import('./rank.ts')).command,
  serve: async () => (await import('./serve.ts')).command,
  'create-admin': async () => (await import('./create-admin.ts')).command,
  import: async () => (await import('./import.ts')).command,
  export: async () => (await import('./export.ts')).command,
  backup: async () => (await import('./backup.ts')).command,
  restore: async () => (await import('./restore.ts')).command,
  move: async () => (await import('./move.ts')).command,
  migrate: async () => (await import('./migrate.ts')).command,
  keys: async () => (await import('./keys.ts')).command,
  clock: async () => (await import('./clock.ts')).command,
  'verify-journal': async () => (await import('./verify-journal.ts')).command,
}
