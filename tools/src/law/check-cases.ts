import { Problem } from '@qingshen/core/kernel/problem'
import type { LawCase } from '@qingshen/core/rulebook/case.schema'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import type { DecideReference } from '@qingshen/core/scope/decide'
import { runCase } from '@qingshen/core/scope/run-case'
import type { Finding } from './finding.ts'
import type { LawFolder } from './read-folder.ts'

/** Runs a law's cases: what comes out otherwise than expected, and own rules that no case reaches. */
export function checkCases(law: CompiledLaw, folder: LawFolder, reference: DecideReference): readonly Finding[] {
  const reached = new Set<string>()
  const findings = folder.cases.flatMap((each) => checkCase(law, each, reference, reached))
  const untried = law.provisions.filter((rule) => rule.origin === law.id && !reached.has(rule.id))
  return [
    ...findings,
    ...untried.map((rule) => ({
      file: `${folder.name}/rules.yaml`,
      path: `规则 ${rule.id}`,
      message: '没有一个案例用到这条规则。请在 cases 文件夹中补上一例。',
    })),
  ]
}

function checkCase(
  law: CompiledLaw,
  each: LawCase & { readonly file: string },
  reference: DecideReference,
  reached: Set<string>,
): readonly Finding[] {
  const at = (message: string): Finding => ({ file: each.file, path: each.name, message })
  try {
    const { differences, rules } = runCase(law, each, reference)
    for (const rule of rules) reached.add(rule)
    return differences.map(at)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [at([error.detail, ...error.errors.map(({ pointer, message }) => `${pointer} ${message}`)].join(' '))]
  }
}
