import { expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

test('output is collected and the exit code handed on', async () => {
  const result = await runCommand(process.execPath, ['-e', 'console.log("said"); process.exit(3)'], { quiet: true })
  expect(result).toEqual({ code: 3, output: 'said\n' })
})

test('a program that is not there is code 127', async () => {
  expect((await runCommand('no-such-program-here', [], { quiet: true })).code).toBe(127)
})

test('a program that does not end is ended, with what it started', async () => {
  const endless =
    'require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" }); setInterval(() => {}, 1000)'
  expect((await runCommand(process.execPath, ['-e', endless], { quiet: true, limit: 0.5 })).code).toBe(124)
})
