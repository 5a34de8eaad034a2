import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a bench prints, called as people call it; `env` is added to the environment. */
export function bench(name: string, options: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const program = fileURLToPath(new URL('bench.ts', import.meta.url))
  try {
    return execFileSync(process.execPath, [program, name, ...options], {
      encoding: 'utf8',
      maxBuffer: 1 << 24,
      env: { ...process.env, ...env },
    })
  } catch (error) {
    // A ratio beyond its limit says nothing at this size; a bench that broke off has no report.
    const { stdout } = error as { stdout?: string }
    if (stdout === undefined || stdout === '') throw error
    return stdout
  }
}
