import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { examineRatioSystem } from '@qingshen/core/indicator/read-ratio-system'
import { examineSystem } from '@qingshen/core/indicator/read-system'
import { SystemCasesFileSchema } from '@qingshen/core/indicator/system-case.schema'
import { pointerOf } from '@qingshen/core/kernel/json-pointer'
import { parse } from 'yaml'
import { checkSystemCases } from './check-system-cases.ts'
import { checkSystemCorners } from './check-system-corners.ts'
import type { Finding } from './finding.ts'

/** The file of a system as it is carried by the program. */
export type CompiledSystem = { readonly id: string }

const FEWEST_CASES = 2

/** Compiles every folder of indicator systems; one with findings is left out, and all findings are returned at once. */
export function compileSystems(root: string): {
  readonly systems: readonly CompiledSystem[]
  readonly findings: readonly Finding[]
} {
  const names = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const findings: Finding[] = []
  const systems = names
    .map(({ name }) => name)
    .toSorted()
    .flatMap((name) => {
      const found: Finding[] = []
      const system = compileFolder(root, name, found)
      findings.push(...found)
      return system === null || found.length > 0 ? [] : [system]
    })
  return { systems, findings }
}

function compileFolder(root: string, name: string, findings: Finding[]): CompiledSystem | null {
  const file = `${name}/system.yaml`
  const read = readYaml(root, file, findings)
  if (typeof read !== 'object' || read === null) return null
  const isRatio = 'kind' in read && read.kind === 'ratio'
  const { system, issues } = isRatio ? examineRatioSystem(read) : examineSystem(read)
  findings.push(...issues.map(({ pointer, message }) => ({ file, path: pointer, message })))
  if (system === null) return null
  if (system.id !== name) {
    findings.push({ file, path: '/id', message: `编号“${system.id}”与文件夹名“${name}”不同。请改为一致。` })
  }
  if ('indicators' in system) findings.push(...checkSystemCorners(system, file))
  if (findings.length === 0) findings.push(...runCases(root, name, read))
  return { ...read, id: system.id }
}

function runCases(root: string, name: string, system: object): readonly Finding[] {
  const folder = join(root, name, 'cases')
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.cases.yaml')) : []
  const found: Finding[] = []
  let count = 0
  for (const each of files.toSorted()) {
    const file = `${name}/cases/${each}`
    const parsed = SystemCasesFileSchema.safeParse(readYaml(root, file, found))
    found.push(...(parsed.error?.issues ?? []).map(({ path, message }) => ({ file, path: pointerOf(path), message })))
    count += parsed.data?.length ?? 0
    found.push(...checkSystemCases(system, parsed.data ?? [], file))
  }
  if (count >= FEWEST_CASES) return found
  const message = `至少要有 ${FEWEST_CASES} 个算例，其中一个在级别的边界上。请补上。`
  return [...found, { file: `${name}/cases`, path: '', message }]
}

function readYaml(root: string, file: string, findings: Finding[]): unknown {
  const path = join(root, file)
  if (!existsSync(path)) {
    findings.push({ file, path: '', message: '缺少这个文件。请补上。' })
    return null
  }
  try {
    return parse(readFileSync(path, 'utf8'), { version: '1.2' })
  } catch (error) {
    const message = `不是合格的 YAML：${error instanceof Error ? error.message : String(error)}`
    findings.push({ file, path: '', message })
    return null
  }
}
