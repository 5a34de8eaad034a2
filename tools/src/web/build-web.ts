import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { inProject, ROOT } from '../shared/project.ts'
import { runCommand } from '../shared/run-command.ts'

const INPUTS = ['packages/{web,core,contracts}/src/**/*.*', 'packages/web/*.*', 'package-lock.json']
const STAMP = inProject('packages', 'web', 'dist', 'build-stamp.txt')

/** Builds the web application unless its inputs are those of the last build. False when the build failed. */
export async function buildWebIfStale(): Promise<boolean> {
  if (!existsSync(inProject('packages', 'web', 'index.html'))) return true
  const inputs = inputsHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return true
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js')
  // a test runner that calls this has NODE_ENV=test, with which React's slow development build would be served
  const env = { NODE_ENV: 'production' }
  const { code } = await runCommand(process.execPath, [vite, 'build', 'packages/web', '--logLevel', 'warn'], { env })
  if (code === 0) writeFileSync(STAMP, inputs)
  return code === 0
}

function inputsHash(): string {
  const hash = createHash('sha256')
  for (const file of globSync(INPUTS, { cwd: ROOT }).toSorted()) {
    if (/\.test\.tsx?$/.test(file)) continue
    hash.update(`${file}\n`)
    hash.update(readFileSync(inProject(file)))
  }
  return hash.digest('hex')
}
