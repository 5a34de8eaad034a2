import { readFileSync, writeFileSync } from 'node:fs'
import { report } from '../check/report.ts'
import { inProject } from '../shared/project.ts'
import type { LockFile } from './complete-lock.ts'
import { completeLock } from './complete-lock.ts'

const path = inProject('package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile
const added = completeLock(lock)
if (process.argv.includes('--check')) {
  report(
    'lock',
    added.map((name) => `package-lock.json 缺 ${name}，别处的 npm ci 会拒绝它：运行 npm run lock`),
  )
} else if (added.length > 0) {
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`已补上 ${added.length} 个其他平台的软件包`)
}
