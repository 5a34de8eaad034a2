import { Problem, toProblemDocument } from '@qingshen/core/kernel/problem'
import type { Command, CommandIo } from './command.ts'
import { COMMANDS } from './all-commands.ts'

const EXIT_DONE = 0
const EXIT_BUG = 1
const EXIT_WRONG_CALL = 2

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  const width = Math.max(...commands.map((command) => `${command.name} ${command.usage}`.length))
  const lines = commands.map(
    (command) => `  ${`${command.name} ${command.usage}`.trimEnd().padEnd(width)}  ${command.summary}`,
  )
  return `清审：清洁生产审核全过程平台\n用法：qingshen <命令> [参数]\n\n${lines.join('\n')}\n`
}

async function findCommand(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load !== undefined) return await load()
  throw new Problem('invalid_call', `没有“${name}”这个命令。可用的命令：${Object.keys(COMMANDS).join('、')}。`)
}

async function writeWhole(out: CommandIo['stdout'], text: string): Promise<void> {
  const room = out.write(text)
  if (room === false && out.once !== undefined) await new Promise<void>((resolve) => void out.once?.('drain', resolve))
}

function refusal(error: unknown): { exit: number; document: Record<string, unknown> } {
  if (error instanceof Problem) return { exit: EXIT_WRONG_CALL, document: toProblemDocument(error) }
  const detail = `程序出错，不是您的输入造成的。请把下面的内容报告给维护者：${error instanceof Error ? error.message : String(error)}`
  return { exit: EXIT_BUG, document: toProblemDocument(new Problem('internal', detail)) }
}

/**
 * Runs one call of the command line and returns its exit code: 0 done, 2 the call or its input is wrong (one problem
 * document on standard error, nothing on standard output), 1 a fault of the program.
 */
export async function runCommandLine(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args
  try {
    if (name === undefined || name === 'help' || name === '--help') {
      io.stdout.write(await overview())
      return EXIT_DONE
    }
    const command = await findCommand(name)
    const result = await command.run(rest, io)
    if (result !== undefined) await writeWhole(io.stdout, `${JSON.stringify(result, null, 2)}\n`)
    return EXIT_DONE
  } catch (error) {
    const { exit, document } = refusal(error)
    io.stderr.write(`${JSON.stringify(document, null, 2)}\n`)
    return exit
  }
}
