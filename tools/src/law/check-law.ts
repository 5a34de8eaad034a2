import { findOverlap } from '@qingshen/core/kernel/dated-value'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import type { CompiledProvision } from '@qingshen/core/rulebook/provision.schema'
import type { LawTables } from '@qingshen/core/rulebook/table.schema'
import type { Expression } from '@qingshen/core/scope/expression.schema'
import { industryTestsIn } from '@qingshen/core/scope/industry-cells'
import { isPlaceholder, placeholdersIn } from '@qingshen/core/scope/reason-text'
import type { IndustryClasses } from '@qingshen/core/scope/subject'
import { checkCaseEntries } from './check-case-entries.ts'
import { checkMethod } from './check-method.ts'
import { checkReportTemplate } from './check-report-template.ts'
import type { Finding } from './finding.ts'
import type { Chain } from './resolve-law.ts'

/** What is inconsistent in a law's rules and tables: everything at once. `allClauses` are those of every folder. */
export function checkLaw(
  law: CompiledLaw,
  chain: Chain,
  classes: IndustryClasses,
  allClauses: ReadonlySet<string>,
): readonly Finding[] {
  const [folder] = chain
  const own = law.provisions.filter((rule) => rule.origin === law.id)
  return [
    ...checkHead(law, folder.name),
    ...checkIds(
      folder.rules.rules.map(({ id }) => id),
      `${folder.name}/rules.yaml`,
      '规则',
    ),
    ...checkIds(
      folder.clauses.map(({ id }) => id),
      `${folder.name}/clauses.yaml`,
      '条款',
    ),
    ...checkCitedDocuments(chain),
    ...checkDocumentDates(law, folder.name),
    ...own.flatMap((rule) => checkRule(rule, law.tables, classes, `${folder.name}/rules.yaml`)),
    ...Object.keys(folder.tables).flatMap((name) => checkTable(law.tables, name, classes, folder.name)),
    ...checkCitations(law, folder.name),
    ...checkReadings(law, folder.name, allClauses),
    ...checkCaseEntries(law, chain),
    ...checkMethod(law, chain),
    ...checkReportTemplate(law, chain),
  ]
}

function checkHead(law: CompiledLaw, folder: string): readonly Finding[] {
  const at = (path: string, message: string): Finding => ({ file: `${folder}/law.yaml`, path, message })
  return [
    ...(law.id === folder ? [] : [at('/id', `编号“${law.id}”与文件夹名“${folder}”不同。请改为一致。`)]),
    ...(law.to !== null && law.to < law.from ? [at('/to', `末日${law.to}早于首日${law.from}。请改正。`)] : []),
  ]
}

function checkIds(ids: readonly string[], file: string, what: string): readonly Finding[] {
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index)
  return repeated.map((id) => ({ file, path: '', message: `${what}编号“${id}”出现两次。请改为各不相同。` }))
}

function checkCitedDocuments([folder, ...wider]: Chain): readonly Finding[] {
  const documents = [folder, ...wider].flatMap((each) => each.documents.map(({ id }) => id))
  return folder.clauses.flatMap(({ id, document }, index) =>
    documents.includes(document)
      ? []
      : [
          {
            file: `${folder.name}/clauses.yaml`,
            path: `/${index}`,
            message: `条款“${id}”引用的文件“${document}”不在 documents.yaml 中。`,
          },
        ],
  )
}

/** A document and the one that repealed it may not be in force on the same day. */
function checkDocumentDates(law: CompiledLaw, folder: string): readonly Finding[] {
  return law.documents.flatMap((document, index) => {
    const file = `${folder}/documents.yaml`
    const successor = law.documents.find(({ id }) => id === document.repealedBy)
    if (document.to !== null && document.to < document.from) {
      return [{ file, path: `/${index}/to`, message: `“${document.id}”的末日早于首日。请改正。` }]
    }
    if (successor === undefined || findOverlap([document, successor]) === null) return []
    return [{ file, path: `/${index}`, message: `“${document.id}”与取代它的“${successor.id}”施行期重叠。请改正日期。` }]
  })
}

function checkRule(
  rule: CompiledProvision,
  tables: LawTables,
  classes: IndustryClasses,
  file: string,
): readonly Finding[] {
  const at = (message: string): Finding => ({ file, path: `规则 ${rule.id}`, message })
  const unknownTables = tablesIn(rule.when).filter((name) => tables[name] === undefined)
  const unknownClasses = classesIn(rule.when).filter((code) => !classes.has(code))
  const columns = tablesIn(rule.when).flatMap((name) => Object.keys(tables[name]?.columns ?? {}))
  const unknownColumns = [...filterColumns(rule.when), ...rowColumns(rule.text)].filter(
    (name) => !columns.includes(name),
  )
  const placeholders = placeholdersIn(rule.text).filter((name) => !isPlaceholder(name))
  return [
    ...unknownTables.map((name) => at(`没有名为“${name}”的表。请放入 tables 文件夹，或改正名称。`)),
    ...unknownClasses.map((code) => at(`“${code}”不是行业分类的小类。请改正代码。`)),
    ...unknownColumns.map((name) => at(`所用的表没有“${name}”这一列。请改正列名。`)),
    ...placeholders.map((name) =>
      at(`句子里的占位符“{${name}}”无法填写。可用：facts、industry、size、permitClass、row.列名。`),
    ),
    ...(rule.effect === 'mode' && rule.mode === undefined ? [at('effect 为 mode 的规则要写明 mode。')] : []),
    ...(rule.effect === 'open' && rule.fact === undefined ? [at('effect 为 open 的规则要写明 fact。')] : []),
    ...(rule.effect === 'mandatory' && rule.ground === undefined
      ? [at('effect 为 mandatory 的规则要写明 ground。')]
      : []),
    ...(rule.from !== undefined && rule.to !== undefined && rule.to < rule.from ? [at('末日早于首日。请改正。')] : []),
  ]
}

function checkTable(tables: LawTables, name: string, classes: IndustryClasses, folder: string): readonly Finding[] {
  const table = tables[name]
  const file = `${folder}/tables/${name}.csv`
  const columns = Object.keys(table?.rows[0] ?? {})
  const untitled = columns.filter((column) => table?.columns[column] === undefined)
  const titles = untitled.map((column) => ({
    file,
    path: '',
    message: `列“${column}”没有标题。请在 law.yaml 的 tables 中写明。`,
  }))
  const codes = (table?.rows ?? []).flatMap((row, index) =>
    row['code'] === undefined || row['code'] === '' || classes.has(row['code'])
      ? []
      : [{ file, path: `第${index + 2}行`, message: `“${row['code']}”不是行业分类的小类。请改正代码。` }],
  )
  return [...titles, ...codes]
}

/** Clauses cited by duties, procedures, consequences and statements must be in the chain. */
function checkCitations(law: CompiledLaw, folder: string): readonly Finding[] {
  const known = (clause: string): boolean => law.clauseNames[clause] !== undefined
  const cited: readonly (readonly [string, string, readonly string[]])[] = [
    ...law.duties.map((duty) => ['duties', duty.id, [duty.clause, ...duty.basis]] as const),
    ...law.procedures.map(
      (each) => ['procedures', each.id, [each.clause, ...each.steps.map(({ clause }) => clause)]] as const,
    ),
    ...law.casework.map((each) => ['casework', each.id, [each.clause]] as const),
    ...law.consequences.map((each) => ['consequences', each.id, [each.clause]] as const),
    ...law.statements.aims.map((each) => ['readings', each.code, [each.clause]] as const),
    ...law.statements.leads.map((each) => ['readings', each.level, [each.clause]] as const),
  ]
  return cited.flatMap(([file, id, clauses]) =>
    clauses
      .filter((clause) => !known(clause))
      .map((clause) => ({
        file: `${folder}/${file}.yaml`,
        path: id,
        message: `引用的条款“${clause}”不存在。请补上或改正。`,
      })),
  )
}

/** A reading may speak of a narrower law's clause too. */
function checkReadings(law: CompiledLaw, folder: string, known: ReadonlySet<string>): readonly Finding[] {
  return law.readings.flatMap((each) =>
    [each.clause, ...(each.clauses ?? [])]
      .filter((clause) => !known.has(clause))
      .map((clause) => ({
        file: `${folder}/readings.yaml`,
        path: each.id,
        message: `引用的条款“${clause}”不存在。请补上或改正。`,
      })),
  )
}

function tablesIn(expression: Expression): readonly string[] {
  return industryTestsIn(expression).flatMap((test) => ('inTable' in test ? [test.inTable.table] : []))
}

function classesIn(expression: Expression): readonly string[] {
  return industryTestsIn(expression).flatMap((test) => ('in' in test ? test.in.values : []))
}

function filterColumns(expression: Expression): readonly string[] {
  return industryTestsIn(expression).flatMap((test) => ('inTable' in test ? Object.keys(test.inTable.where ?? {}) : []))
}

function rowColumns(text: string): readonly string[] {
  return placeholdersIn(text).flatMap((name) => (name.startsWith('row.') ? [name.slice('row.'.length)] : []))
}
