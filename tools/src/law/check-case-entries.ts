import { caseEntriesOf } from '@qingshen/core/casework/case-entries'
import type { DatedEntry } from '@qingshen/core/casework/dated-entry.schema'
import { intersectPeriods } from '@qingshen/core/kernel/period'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import type { LawText } from '@qingshen/core/rulebook/law-text.schema'
import { clauseDays } from '@qingshen/core/rulebook/law-text.schema'
import type { Finding } from './finding.ts'
import type { Chain } from './resolve-law.ts'

/** What is inconsistent in the entries about the case: unknown clauses and readings, one id twice on a day. */
export function checkCaseEntries(law: CompiledLaw, chain: Chain): readonly Finding[] {
  const [folder, ...wider] = chain
  const texts: LawText[] = [
    law,
    ...wider.map(({ head, documents, clauses }) => ({ ...head, inherits: [], documents, clauses })),
  ]
  const readings = new Set(chain.flatMap((each) => each.readings.readings.map(({ id }) => id)))
  return Object.entries(caseEntriesOf(law)).flatMap(([list, entries]) => {
    const file = `${folder.name}/${list.split('.')[0] ?? list}.yaml`
    const at = (path: string, message: string): Finding => ({ file, path, message })
    return entries.flatMap((entry, index) => [
      ...citedBy(entry)
        .filter((clause) => law.clauseNames[clause] === undefined)
        .map((clause) => at(entry.id, `引用的条款“${clause}”不存在。请补上或改正。`)),
      ...(entry.reading !== undefined && !readings.has(entry.reading)
        ? [at(entry.id, `引用的理解“${entry.reading}”不在 readings.yaml 中。请补上或改正。`)]
        : []),
      ...(entries.slice(index + 1).some((other) => other.id === entry.id && overlap(texts, entry, other))
        ? [at(entry.id, `编号“${entry.id}”在同一天有两条。请改正起止日期，或者改用不同的编号。`)]
        : []),
      ...(entry.clause !== undefined && daysOf(texts, entry) === null && law.clauseNames[entry.clause] !== undefined
        ? [at(entry.id, `“${entry.id}”没有一天有效。请核对条款与起止日期。`)]
        : []),
    ])
  })
}

function citedBy(entry: DatedEntry): readonly string[] {
  return [...(entry.clause === undefined ? [] : [entry.clause]), ...entry.basis]
}

function daysOf(chain: readonly LawText[], entry: DatedEntry) {
  const own = { from: entry.from ?? null, to: entry.to ?? null }
  return entry.clause === undefined ? own : clauseDays(chain, entry.clause, own)
}

function overlap(chain: readonly LawText[], entry: DatedEntry, other: DatedEntry): boolean {
  const days = daysOf(chain, entry)
  const otherDays = daysOf(chain, other)
  return days !== null && otherDays !== null && intersectPeriods(days, otherDays) !== null
}
