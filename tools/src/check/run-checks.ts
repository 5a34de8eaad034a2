import { readFileSync } from 'node:fs'
import { inProject } from '../shared/project.ts'
import { runCommand } from '../shared/run-command.ts'

/** Seconds one check may take; a check that never ends must not hold up the rest. */
const LIMIT = 300

/** Runs every `check:` script of package.json but this one, all of them also when one fails, and says which failed. */
async function main(): Promise<number> {
  const { scripts } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { scripts: Record<string, string> }
  const checks = Object.keys(scripts).filter((name) => name.startsWith('check:') && name !== 'check:static')
  const failed: string[] = []
  for (const check of checks) {
    const { code } = await runCommand('npm', ['run', '--silent', check], { limit: LIMIT })
    if (code === 124) console.error(`${check}: ${LIMIT} 秒没有结束，已停止`)
    if (code !== 0) failed.push(check)
  }
  console.log(
    failed.length === 0
      ? `静态检查全部通过（${checks.length} 项）`
      : `静态检查没有通过：${failed.join('、')}（单独运行：npm run ${failed[0]}）`,
  )
  return failed.length === 0 ? 0 : 1
}

process.exitCode = await main()
