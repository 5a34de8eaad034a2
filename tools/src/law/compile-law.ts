import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import type { DecideReference } from '@qingshen/core/scope/decide'
import { decideReference } from '@qingshen/law/decide-reference'
import { inProject } from '../shared/project.ts'
import { checkCases } from './check-cases.ts'
import { checkExactness } from './check-exactness.ts'
import { checkLaw } from './check-law.ts'
import { compileOptionLibrary } from './compile-option-library.ts'
import { compileSystems } from './compile-systems.ts'
import type { Finding } from './finding.ts'
import { printFinding } from './finding.ts'
import type { LawFolder } from './read-folder.ts'
import { lawFolders, readLawFolder } from './read-folder.ts'
import { chainOf, resolveLaw } from './resolve-law.ts'

const OUTPUT = inProject('packages/law/src/law.generated.json')
const SYSTEMS = inProject('packages/law/src/indicator-systems.generated.json')
const LIBRARY = inProject('packages/law/src/option-library.generated.json')

/** Compiles every folder that holds a law; a law with findings is left out, and all findings are returned at once. */
export function compileLaws(
  root: string,
  reference: DecideReference,
): { readonly laws: readonly CompiledLaw[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const folders = lawFolders(root).laws.flatMap((name) => readLawFolder(root, name, findings) ?? [])
  const laws = folders.flatMap((folder) => compileFolder(folder, folders, reference, findings) ?? [])
  return { laws, findings }
}

function compileFolder(
  folder: LawFolder,
  folders: readonly LawFolder[],
  reference: DecideReference,
  findings: Finding[],
): CompiledLaw | null {
  const found: Finding[] = []
  const chain = chainOf(folder, folders, found)
  const law = chain === null ? null : resolveLaw(chain, found)
  if (chain !== null && law !== null) found.push(...checkLaw(law, chain, reference.classes, clauseIds(folders)))
  if (law !== null && found.length === 0) {
    found.push(...checkExactness(law, reference.classes), ...checkCases(law, folder, reference))
  }
  findings.push(...found)
  return found.length === 0 ? law : null
}

function clauseIds(folders: readonly LawFolder[]): ReadonlySet<string> {
  return new Set(folders.flatMap((folder) => folder.clauses.map(({ id }) => id)))
}

/** Compiled laws or systems as the text that is committed: one a line, so that a change shows where it belongs. */
export function printLaws(laws: readonly object[]): string {
  return `[\n${laws.map((law) => JSON.stringify(law)).join(',\n')}\n]\n`
}

function main(check: boolean): number {
  const root = inProject('packages/law/jurisdictions')
  const { laws, findings } = compileLaws(root, decideReference())
  const compiled = compileSystems(inProject('packages/law/indicator-systems'))
  const library = compileOptionLibrary(inProject('packages/law/option-library'), decideReference().classes)
  const all = [...findings, ...compiled.findings, ...library.findings]
  if (all.length > 0) {
    process.stderr.write(`${all.map(printFinding).join('\n')}\n法规文件有${all.length}处问题，没有编译。\n`)
    return 1
  }
  for (const name of lawFolders(root).others) process.stderr.write(`${name}：没有 law.yaml，暂不编译。\n`)
  const isWritten = [
    put(OUTPUT, laws, check),
    put(SYSTEMS, compiled.systems, check),
    put(LIBRARY, library.options, check),
  ]
  if (isWritten.includes(false)) return 1
  process.stdout.write(`${laws.map(({ id, version }) => `${id} ${version.slice(0, 12)}`).join('\n')}\n`)
  process.stdout.write(`${compiled.systems.map(({ id }) => id).join('\n')}\n`)
  return 0
}

/** Writes what was compiled, or, when only checking, says whether it was written before. */
function put(path: string, compiled: readonly object[], check: boolean): boolean {
  const text = printLaws(compiled)
  const isSame = existsSync(path) && readFileSync(path, 'utf8') === text
  if (check && !isSame) {
    process.stderr.write(
      `${path.slice(inProject('').length).replace(/^\//, '')} 不是最新的。请运行 npm run law 后提交。\n`,
    )
    return false
  }
  if (!isSame) writeFileSync(path, text)
  return true
}

if (import.meta.main) process.exitCode = main(process.argv.includes('--check'))
