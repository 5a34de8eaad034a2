import { cruise } from 'dependency-cruiser'
import { projectFiles, ROOT } from '../shared/project.ts'
import { CRUISE_OPTIONS, FORBIDDEN } from './border-rules.ts'
import { report } from './report.ts'
import { unseenFiles } from './unseen-files.ts'

const FOLDERS = ['packages', 'tools', 'e2e', 'bench']
const SOURCE = /^(packages|tools|e2e|bench)\/.*\.tsx?$/

type Violation = { from: string; to: string; rule: { name: string } }
type Cruised = { modules: { source: string }[]; summary: { violations: Violation[] } }

/** Checks the allowed directions of imports between packages, rooms of core and features of the web. */
async function checkBorders(): Promise<string[]> {
  process.chdir(ROOT)
  const { output } = await cruise(FOLDERS, { ...CRUISE_OPTIONS, ruleSet: { forbidden: FORBIDDEN }, validate: true })
  const { modules, summary } = output as unknown as Cruised
  const comments = new Map(FORBIDDEN.map((rule) => [rule.name, rule.comment]))
  const findings = summary.violations.map(
    ({ from, to, rule }) => `${from} 不可引用 ${to}（${rule.name}）：${comments.get(rule.name) ?? ''}`,
  )
  const seen = modules.map((module) => module.source)
  const unseen = unseenFiles(
    seen,
    projectFiles().filter((file) => SOURCE.test(file)),
  )
  return [...findings, ...unseen.map((file) => `${file}：检查器没有读到这个文件，结果不可信`)]
}

report('borders', await checkBorders())
