import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { ROOT } from './project.ts'

/** `limit`: seconds after which the program and its children are ended. */
export type CommandOptions = { env?: Record<string, string>; quiet?: boolean; limit?: number }
export type CommandResult = { code: number; output: string }

/**
 * Runs a program from the root of the repository and waits for it. Output goes to the terminal as it comes,
 * or is collected when `quiet`. A program that cannot be started counts as code 127, one that ran out of time as 124.
 */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      detached: options.limit !== undefined && process.platform !== 'win32',
      stdio: options.quiet === true ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    let late = false
    const timer =
      options.limit === undefined
        ? undefined
        : setTimeout(() => {
            late = true
            endGroup(child)
          }, options.limit * 1000)
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }))
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code: late ? 124 : (code ?? (signal === null ? 1 : 130)), output })
    })
  })
}

/** Ends a program with all it has started; only a program started as a group of its own comes here. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') child.kill('SIGKILL')
  else process.kill(-child.pid, 'SIGKILL')
}
