import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { KNOWN_FAMILIES } from './fonts.ts'

/** A folder that need not exist: all files of the typesetter are in memory. */
const FOLDER = resolve('/', 'qingshen-report')
const TEMPLATES = ['report.typ', 'picture.typ', 'one-picture.typ'] as const
type Template = 'report.typ' | 'one-picture.typ'

/** The typesetter with its fonts loaded; making one takes longer than setting a short report. */
export type Typesetter = {
  readonly compiler: NodeCompiler
  readonly sources: ReadonlyMap<string, string>
}

/** A typesetter with the fonts of this machine. */
export function createTypesetter(): Typesetter {
  const compiler = NodeCompiler.create({ workspace: FOLDER })
  const sources = new Map(TEMPLATES.map((name) => [name, readFileSync(new URL(name, import.meta.url), 'utf8')]))
  for (const [name, source] of sources) compiler.mapShadow(resolve(FOLDER, name), Buffer.from(source))
  return { compiler, sources }
}

/** Sets a template with data, which it reads from a file. `replacing` changes every text of the data. */
export function typeset(
  { compiler, sources }: Typesetter,
  template: Template,
  data: object,
  replacing?: (text: string) => string,
): NodeTypstDocument {
  const file = template === 'report.typ' ? 'report.json' : 'picture.json'
  const json = JSON.stringify(data, (_, value: unknown) => {
    return replacing !== undefined && typeof value === 'string' ? replacing(value) : value
  })
  compiler.mapShadow(resolve(FOLDER, file), Buffer.from(json))
  return compiled(compiler, sources.get(template) ?? '')
}

function compiled(compiler: NodeCompiler, source: string): NodeTypstDocument {
  const run = compiler.compile({ mainFileContent: source })
  const { result } = run
  if (result === null) throw new Error(`the report could not be set: ${diagnosticsOf(compiler, run)}`)
  return result
}

function diagnosticsOf(compiler: NodeCompiler, run: ReturnType<NodeCompiler['compile']>): string {
  const error = run.takeError()
  return error === null ? '' : JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2000)
}

/** Which of the families are there: those with a Chinese sign (it is as wide as high), and those with a Latin one. */
export function familiesThere({ compiler }: Typesetter, more: readonly string[]): FamiliesThere {
  const families = [...new Set([...KNOWN_FAMILIES, ...more])]
  const source = `#let there(family) = {
  let width(sign) = measure(text(font: family, fallback: false, size: 10pt, sign)).width
  (calc.abs(width("国") - 10pt) < 0.01pt, width("a") > 0pt)
}
#context [#metadata(json(bytes(FAMILIES)).map(there))<there>]`
  const document = compiled(compiler, source.replace('FAMILIES', JSON.stringify(JSON.stringify(families))))
  const [there = []] = compiler.query(document, { selector: '<there>', field: 'value' }) as [boolean, boolean][][]
  const withSign = (at: 0 | 1): Set<string> => new Set(families.filter((_, index) => there[index]?.[at] === true))
  return { chinese: withSign(0), latin: withSign(1) }
}

export type FamiliesThere = { readonly chinese: ReadonlySet<string>; readonly latin: ReadonlySet<string> }
