import type { Issue } from '../kernel/issue.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { SizeRule } from '../vocabulary/enterprise-size.ts'
import { sizeClassOf } from '../vocabulary/enterprise-size.ts'
import { FACTS } from '../vocabulary/fact.ts'
import { PERMIT_CLASSES } from '../vocabulary/permit-class.ts'
import { SIZE_CLASSES } from '../vocabulary/size-class.ts'
import { INDUSTRY_GROUPS, industryGroupOf } from './industry-group.ts'
import { nameSuggestsOther } from './name-hints.ts'
import type { PrintedRow } from './printed-row.schema.ts'
import { readCode } from './read-code.ts'
import { readPlace } from './read-place.ts'
import { readAmount, readChoice, readCount, readDate, readText } from './read-values.ts'
import type { RegisterReference } from './reference.ts'
import type { RegisterRow, Repair } from './register-row.schema.ts'
import type { RowReading } from './row-reading.ts'
import { beginReading, cellOf, note, offer } from './row-reading.ts'

export type ParsedRow = {
  readonly row: RegisterRow
  readonly issues: readonly Issue[]
  readonly repairs: readonly Repair[]
}

/**
 * Reads one printed row: every value it states, every finding, every repair on offer. Nothing is repaired here: a
 * value that cannot be taken as printed is null and has an issue.
 */
export function parseRegisterRow(printed: PrintedRow, ordinal: number, reference: RegisterReference): ParsedRow {
  const reading = beginReading(printed, ordinal)
  const row: RegisterRow = {
    sheet: printed.sheet,
    row: printed.row,
    no: readText(reading, 'no'),
    ...readGroup(reading),
    ...readPlace(reading, reference),
    ...readCode(reading),
    name: readName(reading),
    ...readIndustry(reading, reference),
    ...readSize(reading, reference.sizeRule),
    permitClass: readChoice(reading, 'permitClass', PERMIT_CLASSES),
    facts: readFacts(reading),
    ...readDates(reading, reference.today),
    remark: readText(reading, 'remark'),
  }
  noteNameHint(reading, row)
  return { row, issues: reading.issues, repairs: reading.repairs }
}

function readGroup(reading: RowReading): Pick<RegisterRow, 'listTitle' | 'listedIndustryGroup'> {
  const text = readText(reading, 'group')
  return { listTitle: text, listedIndustryGroup: text === null ? null : industryGroupOf(text) }
}

function readName(reading: RowReading): string {
  const name = readText(reading, 'name')
  if (name === null) {
    if (!cellOf(reading, 'name')?.flaw) note(reading, 'name', 'value_missing', { label: '企业名称' })
    return ''
  }
  if (/\p{Script=Han}\s+\p{Script=Han}/u.test(name)) {
    offer(reading, 'name', 'inner_spaces', { after: name.replaceAll(/\s+/gu, ''), params: { label: '企业名称' } })
  }
  return name
}

function readIndustry(
  reading: RowReading,
  reference: RegisterReference,
): Pick<RegisterRow, 'industry' | 'industryEdition'> {
  const text = readText(reading, 'industry')
  if (text === null) return { industry: null, industryEdition: null }
  const edition = readText(reading, 'industryEdition') ?? reference.currentEdition
  const code = text.replace(/^[A-T](?=\d)/u, '')
  if (reference.industryExists(edition, code)) return { industry: code, industryEdition: edition }
  if (/^\d{3}$/u.test(code) && reference.industryExists(edition, `0${code}`)) {
    offer(reading, 'industry', 'industry_lost_zero', { after: `0${code}`, params: { text } })
    return { industry: null, industryEdition: null }
  }
  note(reading, 'industry', 'industry_unknown', { text })
  return /^\d{4}$/u.test(code)
    ? { industry: code, industryEdition: edition }
    : { industry: null, industryEdition: null }
}

function readSize(reading: RowReading, rule: SizeRule): Pick<RegisterRow, 'employees' | 'revenue' | 'size'> {
  const employees = readCount(reading, 'employees')
  const revenue = readAmount(reading, 'revenue')
  const given = readChoice(reading, 'size', SIZE_CLASSES)
  const computed = sizeClassOf({ employees, revenue }, rule)
  if (given && computed && given !== computed) {
    const params = {
      given: SIZE_CLASSES.label(given),
      computed: SIZE_CLASSES.label(computed),
      employees: employees ?? '未填',
      revenue: revenue ?? '未填',
    }
    offer(reading, 'size', 'size_contradicts', { after: SIZE_CLASSES.label(computed), params })
  }
  return { employees, revenue, size: given }
}

const YES = new Set(['是', '有', '√', '✓', 'true', '1', 'y', 'yes'])
const NO = new Set(['否', '无', '×', 'false', '0', 'n', 'no'])

function readFacts(reading: RowReading): RegisterRow['facts'] {
  const facts: RegisterRow['facts'] = {}
  for (const fact of FACTS) {
    if (fact.kind !== 'boolean') continue
    const text = readText(reading, fact.name)?.toLowerCase() ?? null
    if (text === null) continue
    if (YES.has(text)) facts[fact.name] = true
    else if (NO.has(text)) facts[fact.name] = false
    else note(reading, fact.name, 'not_a_choice', { label: fact.label, text, choices: '是、否' })
  }
  return facts
}

const ORDER = [
  ['listedOn', '上轮列入日期'],
  ['reportedOn', '上轮报告日期'],
  ['evaluatedOn', '上轮评估日期'],
  ['acceptedOn', '上轮验收日期'],
] as const

type DateFields = Pick<RegisterRow, 'validOn' | 'listedOn' | 'reportedOn' | 'evaluatedOn' | 'acceptedOn'>

function readDates(reading: RowReading, today: LocalDate): DateFields {
  const read = (field: string): LocalDate | null => readDate(reading, field, today)
  const dates: DateFields = {
    validOn: read('validOn'),
    listedOn: read('listedOn'),
    reportedOn: read('reportedOn'),
    evaluatedOn: read('evaluatedOn'),
    acceptedOn: read('acceptedOn'),
  }
  const known = ORDER.flatMap(([field, label]) => (dates[field] ? [{ field, label, on: dates[field] }] : []))
  known.slice(1).forEach((later, index) => {
    const earlier = known[index]
    if (!earlier || later.on >= earlier.on) return
    const params = { later: later.label, laterOn: later.on, earlier: earlier.label, earlierOn: earlier.on }
    note(reading, later.field, 'dates_out_of_order', params)
  })
  return dates
}

function noteNameHint(reading: RowReading, row: RegisterRow): void {
  if (!row.listedIndustryGroup) return
  const found = nameSuggestsOther(row.name, row.listedIndustryGroup)
  if (found)
    note(reading, 'name', 'name_suggests_other', { ...found, group: INDUSTRY_GROUPS.label(row.listedIndustryGroup) })
}
