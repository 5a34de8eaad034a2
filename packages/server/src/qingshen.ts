#!/usr/bin/env node
// This file holds only what every Node that strips types can run; everything else is imported after the check.
const wanted = 26
const running = Number(process.versions.node.split('.')[0])

if (running < wanted) {
  process.stderr.write(
    `清审需要 Node.js ${wanted}，现在运行的是 ${process.version}（${process.execPath}）。\n` +
      `项目自带所需的版本：请先在项目目录执行 npm ci，再用 npx qingshen <命令> 或 npm start 运行，\n` +
      `这样会使用 node_modules/.bin 里的 Node.js ${wanted}，不必另行安装。\n`,
  )
  process.exitCode = 2
} else {
  // whoever reads only the beginning (`| head`) closes the pipe: that is no fault; a server goes on without its log
  process.stdout.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error
    if (process.argv[2] !== 'serve') process.exit(0)
  })
  const { runCommandLine } = await import('./commands/run-command-line.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  })
}
