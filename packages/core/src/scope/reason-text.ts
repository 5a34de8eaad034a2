import type { ScopeLaw } from '../rulebook/scope-law.schema.ts'
import type { TableRow } from '../rulebook/table.schema.ts'
import { PERMIT_CLASSES } from '../vocabulary/permit-class.ts'
import { SIZE_CLASSES } from '../vocabulary/size-class.ts'
import type { Expression } from './expression.schema.ts'
import { industryTestsIn } from './industry-cells.ts'
import { tableRow } from './industry-test.ts'
import type { LawInForce } from './law-in-force.ts'
import { industryName, print } from './print.ts'
import type { IndustryClasses, Subject } from './subject.ts'

/** What the placeholders of a rule's sentence are filled from. */
export type TextSource = {
  readonly inForce: LawInForce
  readonly classes: IndustryClasses
  readonly subject: Subject
  readonly condition: Expression | null
  readonly proven: readonly Expression[]
}

/** The Chinese sentence with its placeholders filled; what is not known is called 待查明. */
export function fillText(template: string, source: TextSource): string {
  return template.replace(/\{([a-zA-Z.]+)\}/g, (_, name: string) => placeholder(name, source))
}

/** The names of the placeholders in a sentence. */
export function placeholdersIn(template: string): readonly string[] {
  return Array.from(template.matchAll(/\{([^}]*)\}/g), ([, name]) => name ?? '')
}

/** True for a placeholder that `fillText` understands. */
export function isPlaceholder(name: string): boolean {
  return ['facts', 'industry', 'size', 'permitClass'].includes(name) || /^row\.[a-z]+$/.test(name)
}

/** The clause as a reader knows it, in brackets at the end of a sentence. */
export function clauseLabel(clause: string, law: ScopeLaw): string {
  const name = law.clauseNames[clause]
  return name === undefined ? `（${clause}）` : `（《${name.document}》${name.article}）`
}

const UNKNOWN = '待查明'

function placeholder(name: string, source: TextSource): string {
  const { subject, classes, inForce } = source
  if (name === 'industry')
    return subject.industry === undefined ? `行业${UNKNOWN}` : industryName(subject.industry, classes)
  if (name === 'size') return subject.size === undefined ? `规模${UNKNOWN}` : SIZE_CLASSES.label(subject.size)
  if (name === 'permitClass') {
    return subject.permitClass === undefined ? `许可类别${UNKNOWN}` : PERMIT_CLASSES.label(subject.permitClass)
  }
  if (name === 'facts') {
    const context = { tables: inForce.law.tables, classes }
    return source.proven.map((condition) => print(condition, context)).join('、')
  }
  return rowOf(source)?.[name.slice('row.'.length)] ?? UNKNOWN
}

function rowOf({ condition, subject, inForce }: TextSource): TableRow | undefined {
  const { industry } = subject
  if (condition === null || industry === undefined) return undefined
  return industryTestsIn(condition)
    .flatMap((test) =>
      'inTable' in test ? [tableRow(inForce.law.tables, test.inTable.table, industry, test.inTable.where)] : [],
    )
    .find((row) => row !== undefined)
}
