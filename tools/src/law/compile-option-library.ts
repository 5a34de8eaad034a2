import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IndustryClasses } from '@qingshen/core/scope/subject'
import { pointerOf } from '@qingshen/core/kernel/json-pointer'
import type { LibraryOption } from '@qingshen/core/option/library-option.schema'
import { OptionLibraryFileSchema } from '@qingshen/core/option/library-option.schema'
import { parse } from 'yaml'
import type { Finding } from './finding.ts'

type Placed = { readonly option: LibraryOption; readonly file: string; readonly at: number }

/** Compiles the library of options: known codes, one id each, industries that exist. */
export function compileOptionLibrary(
  folder: string,
  classes: IndustryClasses,
): { readonly options: readonly LibraryOption[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  const placed = files.toSorted().flatMap((file) => readFile(folder, file, findings))
  const divisions = new Set([...classes.keys()].map((code) => code.slice(0, 2)))
  const seen = new Map<string, Placed>()
  for (const each of placed) {
    const { option, file, at } = each
    const refuse = (message: string) => findings.push({ file: `option-library/${file}`, path: `/${at}`, message })
    const first = seen.get(option.id)
    if (first !== undefined) refuse(`编号“${option.id}”已在 ${first.file} 用过。请改为各不相同。`)
    else seen.set(option.id, each)
    for (const division of option.divisions.filter((code) => !divisions.has(code))) {
      refuse(`“${division}”不是行业大类。请改正。`)
    }
  }
  return { options: placed.map(({ option }) => option), findings }
}

function readFile(folder: string, file: string, findings: Finding[]): Placed[] {
  const at = (path: string, message: string) => findings.push({ file: `option-library/${file}`, path, message })
  try {
    const parsed = OptionLibraryFileSchema.safeParse(
      parse(readFileSync(join(folder, file), 'utf8'), { version: '1.2' }),
    )
    if (parsed.success) return parsed.data.map((option, index) => ({ option, file, at: index }))
    for (const { path, message } of parsed.error.issues) at(pointerOf(path), message)
  } catch (error) {
    at('', `不是合格的 YAML：${error instanceof Error ? error.message : String(error)}`)
  }
  return []
}
