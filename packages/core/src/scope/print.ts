import type { LawTables } from '../rulebook/table.schema.ts'
import { factEntry } from '../vocabulary/fact.ts'
import type { PermitClass } from '../vocabulary/permit-class.ts'
import { PERMIT_CLASSES } from '../vocabulary/permit-class.ts'
import type { SizeClass } from '../vocabulary/size-class.ts'
import { SIZE_CLASSES } from '../vocabulary/size-class.ts'
import type { Expression, Membership, TableMembership } from './expression.schema.ts'
import type { IndustryClasses } from './subject.ts'

/** What printing a condition needs besides it: the law's tables and the names of the industry classes. */
export type PrintContext = { readonly tables: LawTables; readonly classes: IndustryClasses }

/**
 * Third reading of a condition: a Chinese phrase, as the rule browser shows it. Parts of parts stand in brackets so
 * that the phrase can be read in one way only.
 */
export function print(expression: Expression, context: PrintContext): string {
  if ('all' in expression) return joined(expression.all, '，且', '不设条件', context)
  if ('any' in expression) return joined(expression.any, '，或者', '从不成立', context)
  if ('not' in expression) return `并非${bracketed(expression.not, context)}`
  if ('is' in expression) return factEntry(expression.is).label
  if ('declared' in expression) return `已申报是否${factEntry(expression.declared).label}`
  if ('division' in expression) {
    const { from, to } = expression.division
    return from === to ? `行业属于第${from}大类` : `行业属于第${from}至${to}大类`
  }
  if ('inTable' in expression) return printTable(expression.inTable, context)
  return printMembership(expression.in, context)
}

/** A class with its code, as sentences name it: 炼焦（2521）. */
export function industryName(code: string, classes: IndustryClasses): string {
  const name = classes.get(code)
  return name === undefined ? `行业代码${code}` : `${name}（${code}）`
}

function printMembership({ fact, values }: Membership, { classes }: PrintContext): string {
  if (fact === 'industry') return `行业小类为${values.map((code) => industryName(code, classes)).join('、')}`
  if (fact === 'size') return `企业规模为${values.map((code) => SIZE_CLASSES.label(code as SizeClass)).join('或')}`
  return `排污许可为${values.map((code) => PERMIT_CLASSES.label(code as PermitClass)).join('或')}`
}

function printTable({ table, where = {} }: TableMembership, { tables }: PrintContext): string {
  const head = tables[table]
  const conditions = Object.entries(where).map(([column, wanted]) => {
    const values = typeof wanted === 'string' ? [wanted] : wanted
    return `${head?.columns[column] ?? column}为${values.map((value) => `“${value}”`).join('或')}`
  })
  const rows = conditions.length === 0 ? '' : `，且该行${conditions.join('、')}`
  return `行业小类列入${head?.title ?? table}${rows}`
}

function joined(parts: readonly Expression[], word: string, none: string, context: PrintContext): string {
  const [only] = parts
  if (only === undefined) return none
  return parts.length === 1 ? print(only, context) : parts.map((part) => bracketed(part, context)).join(word)
}

function bracketed(expression: Expression, context: PrintContext): string {
  const text = print(expression, context)
  const compound =
    ('all' in expression && expression.all.length > 1) || ('any' in expression && expression.any.length > 1)
  return compound ? `（${text}）` : text
}
