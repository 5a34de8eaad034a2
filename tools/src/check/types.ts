import { inProject } from '../shared/project.ts'
import { runCommand } from '../shared/run-command.ts'
import { report } from './report.ts'

/** Called by path: two compilers stand in the project and both carry the name `tsc`. */
const COMPILER = inProject('node_modules', 'typescript-7', 'bin', 'tsc')

/** core is checked alone first, without Node and browser types: an accidental `process` does not compile there. */
const PROJECTS = ['packages/core/tsconfig.json', 'packages/web/tsconfig.json', 'tsconfig.json']

const findings: string[] = []
for (const project of PROJECTS) {
  const { code, output } = await runCommand(process.execPath, [COMPILER, '-p', project], { quiet: true })
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  if (code !== 0) findings.push(...(lines.length > 0 ? lines : [`${project}: 编译器以 ${code} 结束`]))
}
report('types', [...new Set(findings)])
