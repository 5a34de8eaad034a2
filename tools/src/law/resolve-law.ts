import { hashOf } from '@qingshen/core/kernel/hash'
import { clausePeriod, clauseWording } from '@qingshen/core/rulebook/clause.schema'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import type { CompiledProvision, DatedClause } from '@qingshen/core/rulebook/provision.schema'
import type { ClauseName } from '@qingshen/core/rulebook/scope-law.schema'
import type { LawTable, LawTables } from '@qingshen/core/rulebook/table.schema'
import type { Finding } from './finding.ts'
import type { LawFolder } from './read-folder.ts'

/** A folder and those it inherits from, nearest first. */
export type Chain = readonly [LawFolder, ...LawFolder[]]

/** The chain of a folder; null, with a finding, when a parent is missing or the folders inherit in a circle. */
export function chainOf(folder: LawFolder, folders: readonly LawFolder[], findings: Finding[]): Chain | null {
  const chain: [LawFolder, ...LawFolder[]] = [folder]
  for (let parent = folder.head.parent; parent !== null;) {
    const next = folders.find(({ head }) => head.id === parent)
    if (next === undefined || chain.includes(next)) {
      const message = next === undefined ? `上级法规“${parent}”没有文件夹。` : `上级关系成了圈：${parent}。`
      findings.push({ file: `${folder.name}/law.yaml`, path: '/parent', message: `${message}请改正 parent。` })
      return null
    }
    chain.push(next)
    parent = next.head.parent
  }
  return chain
}

/**
 * Puts a law together from its chain: rules of the widest law first, a narrower one's rule in the place of the rule
 * with the same id, its own new rules at the end; dropped ids left out.
 */
export function resolveLaw(chain: Chain, findings: Finding[]): CompiledLaw {
  const [folder, ...wider] = chain
  const { tables: _tables, ...head } = folder.head
  const file = `${folder.name}/law.yaml`
  const dated = (clauses: readonly string[], where: string, at = file): DatedClause[] =>
    datedClauses(chain, clauses, (message) => findings.push({ file: at, path: where, message }))
  const provisions = resolveRules(chain, findings).map(({ rule, origin, index }): CompiledProvision => {
    return { ...rule, clauses: dated(rule.clauses, `/rules/${index}/clauses`, `${origin}/rules.yaml`), origin }
  })
  const { readings, ...statements } = folder.readings
  const body: Omit<CompiledLaw, 'version'> = {
    ...head,
    inherits: wider.map((each) => each.head.id),
    applies: { ...head.applies, clauses: dated(head.applies.clauses, '/applies') },
    voluntary: { ...head.voluntary, clauses: dated(head.voluntary.clauses, '/voluntary') },
    listing: { ...head.listing, clauses: dated(head.listing.clauses, '/listing') },
    provisions,
    tables: resolveTables(chain, findings),
    clauseNames: clauseNames(chain),
    documents: folder.documents,
    clauses: folder.clauses,
    duties: folder.duties,
    procedures: folder.procedures,
    casework: folder.casework,
    disclosure: folder.disclosure,
    extensions: folder.extensions,
    reminders: folder.reminders,
    submission: folder.submission,
    method: folder.method,
    reportTemplate: folder.reportTemplate,
    consequences: folder.consequences,
    statements,
    readings,
    cases: folder.cases.map(({ file: _file, ...each }) => each),
  }
  const plain = JSON.parse(JSON.stringify(body)) as Omit<CompiledLaw, 'version'>
  return { ...plain, version: hashOf(plain) }
}

type Resolved = { readonly rule: LawFolder['rules']['rules'][number]; readonly origin: string; readonly index: number }

function resolveRules(chain: Chain, findings: Finding[]): readonly Resolved[] {
  return chain.toReversed().reduce<readonly Resolved[]>((inherited, folder) => {
    const own = folder.rules.rules.map((rule, index) => ({ rule, origin: folder.head.id, index }))
    for (const id of folder.rules.drop ?? []) {
      if (!inherited.some(({ rule }) => rule.id === id)) {
        findings.push({
          file: `${folder.name}/rules.yaml`,
          path: '/drop',
          message: `没有继承到规则“${id}”，无从取消。`,
        })
      }
    }
    const kept = inherited.filter(({ rule }) => !(folder.rules.drop ?? []).includes(rule.id))
    const replaced = kept.map((each) => own.find(({ rule }) => rule.id === each.rule.id) ?? each)
    return [...replaced, ...own.filter(({ rule }) => !kept.some((each) => each.rule.id === rule.id))]
  }, [])
}

function datedClauses(chain: Chain, ids: readonly string[], refuse: (message: string) => void): DatedClause[] {
  return ids.flatMap((id) => {
    const found = findClause(chain, id)
    if (found === null) {
      refuse(`引用的条款“${id}”不在本法规或其上级的 clauses.yaml 中。请补上条款，或改正编号。`)
      return []
    }
    const period = clausePeriod(found.clause, found.document)
    if (period !== null) return [{ clause: id, from: period.from, to: period.to }]
    refuse(`引用的条款“${id}”没有一天有效。请核对条款与文件的施行日期。`)
    return []
  })
}

function findClause(chain: Chain, id: string) {
  for (const folder of chain) {
    const clause = folder.clauses.find((each) => each.id === id)
    const document = folder.documents.find((each) => each.id === clause?.document)
    if (clause !== undefined && document !== undefined) return { clause, document }
  }
  return null
}

function clauseNames(chain: Chain): Record<string, ClauseName> {
  const names = chain.toReversed().flatMap((folder) =>
    folder.clauses.flatMap((clause) => {
      const document = folder.documents.find((each) => each.id === clause.document)
      if (document === undefined) return []
      const wordingHash = hashOf(clauseWording(clause).words)
      return [[clause.id, { document: document.short, article: clause.article, wordingHash }] as const]
    }),
  )
  return Object.fromEntries(names)
}

function resolveTables(chain: Chain, findings: Finding[]): LawTables {
  const tables = chain.toReversed().flatMap((folder) =>
    Object.entries(folder.tables).flatMap(([name, rows]) => {
      const head = folder.head.tables?.[name]
      if (head !== undefined) return [[name, { ...head, rows: [...rows] }] as [string, LawTable]]
      findings.push({
        file: `${folder.name}/law.yaml`,
        path: '/tables',
        message: `表“${name}”没有标题。请在 tables 中写明。`,
      })
      return []
    }),
  )
  return Object.fromEntries(tables)
}
