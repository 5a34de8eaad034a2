import { parseArgs } from 'node:util'
import { Problem } from '@qingshen/core/kernel/problem'

type OptionSpec = { readonly type: 'string' | 'boolean'; readonly multiple?: boolean; readonly required?: boolean }
type Specs = Readonly<Record<string, OptionSpec>>

type OptionValue<S extends OptionSpec> = S extends { type: 'boolean' }
  ? boolean
  : S extends { multiple: true }
    ? string[]
    : S extends { required: true }
      ? string
      : string | undefined

/** The options of a call by name, and what stood without an option name. */
export type ParsedCall<S extends Specs> = {
  readonly options: { readonly [K in keyof S]: OptionValue<S[K]> }
  readonly positionals: readonly string[]
}

/** Reads the arguments of a command; unknown, repeated and missing options are a `Problem`, all in one sentence. */
export function parseCall<const S extends Specs>(
  args: readonly string[],
  specs: S,
  positionalNames: readonly string[] = [],
): ParsedCall<S> {
  const parsed = readArguments(args, specs)
  const given = parsed.tokens.filter((token) => token.kind === 'option').map((token) => token.name)
  const repeated = given.filter((name, index) => given.indexOf(name) !== index && specs[name]?.multiple !== true)
  const missing = Object.keys(specs).filter((name) => specs[name]?.required === true && !given.includes(name))
  const complaints = [
    ...new Set(repeated.map((name) => `--${name} 只能给一次`)),
    ...missing.map((name) => `缺少 --${name}`),
    ...(parsed.positionals.length < positionalNames.length
      ? [`缺少 ${positionalNames.slice(parsed.positionals.length).join(' ')}`]
      : []),
    ...parsed.positionals.slice(positionalNames.length).map((text) => `多余的参数 ${text}`),
  ]
  if (complaints.length > 0) throw new Problem('invalid_call', `${complaints.join('；')}。请对照用法改正后重试。`)
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, parsed.values[name] ?? absentValue(spec)]),
  )
  return { options: options as ParsedCall<S>['options'], positionals: parsed.positionals }
}

function absentValue(spec: OptionSpec): unknown {
  if (spec.type === 'boolean') return false
  return spec.multiple === true ? [] : undefined
}

function readArguments(args: readonly string[], specs: Specs) {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, { type: spec.type, multiple: spec.multiple === true }]),
  )
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true, tokens: true })
  } catch (error) {
    const what = error instanceof Error ? (/'(-[^' ]*)/.exec(error.message)?.[1] ?? error.message) : String(error)
    throw new Problem('invalid_call', `参数 ${what} 无法识别，或者缺少它的值。请对照用法改正后重试。`)
  }
}
