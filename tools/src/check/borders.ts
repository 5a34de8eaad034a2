import { cruise } from 'dependency-cruiser'
import { projectFiles, ROOT } from '../shared/project.ts'
import { CRUISE_OPTIONS, FORBIDDEN } from './border-rules.ts'
import { report } from './report.ts'

const FOLDERS = ['packages', 'tools', 'e2e', 'bench']
const SOURCE = /^(packages|tools|e2e|bench)\/.*\.tsx?$/

type Violation = { from: string; to: string; rule: { name: string } }
type Cruised = { modules: { source: string }[]; summary: { violations: Violation[] } }

/**
 * The source files a cruise did not see. Where the checker cannot read a file it says nothing and passes, so what it
 * saw is compared with what there is.
 */
export function unseenFiles(seen: Iterable<string>, files: readonly string[]): string[] {
  const known = new Set(seen)
  return files.filter((file) => !known.has(file))
}

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

if (import.meta.main) report('borders', await checkBorders())
