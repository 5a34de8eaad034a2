import { spawn } from 'node:child_process'
import { ROOT } from './project.ts'

export type CommandOptions = { env?: Record<string, string>; quiet?: boolean }
export type CommandResult = { code: number; output: string }

/**
 * Runs a program from the root of the repository and waits for it. Output goes to the terminal as it comes,
 * or is collected when `quiet`. A program that cannot be started counts as code 127.
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
      stdio: options.quiet === true ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }))
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === null ? 1 : 130), output }))
  })
}
