import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WorkbenchRow } from '../workbench/row.schema.ts'
import { workbenchData } from '../workbench/workbench-data.ts'
import { buildReport } from './build-report.ts'
import { ReportDocumentSchema } from './report-document.schema.ts'
import { CAN_MAKER, aReport } from './report.fixture.ts'

const ROWS: readonly WorkbenchRow[] = [...CAN_MAKER.values()].flat()
const HOSTILE = [
  '',
  ' ',
  '0',
  '-5',
  'not_applicable',
  '九',
  '999999999999999999999999999999',
  '0.000000000000000000000000000001',
  'nowhere',
  'constructor',
  '__proto__',
  '2026-02-30',
  '𠮷'.repeat(150),
  '字'.repeat(4000),
  '=1+1\n<b>&',
] as const

const aChange = fc.record({
  row: fc.nat(ROWS.length - 1),
  column: fc.nat(30),
  value: fc.constantFrom(...HOSTILE, null),
})

/** The audit with some fields holding what nobody should have entered, or nothing. */
function spoilt(changes: readonly { row: number; column: number; value: string | null }[]) {
  const rows = ROWS.map((row) => ({ ...row, fields: { ...row.fields } }))
  for (const { row, column, value } of changes) {
    const { fields } = rows[row]!
    const columns = Object.keys(fields)
    const name = columns[column % Math.max(1, columns.length)]
    if (name === undefined) continue
    if (value === null) delete fields[name]
    else fields[name] = value
  }
  return workbenchData(rows)
}

test('whatever was entered, the report keeps to its schema and shows no NaN', () => {
  fc.assert(
    fc.property(fc.array(aChange, { minLength: 1, maxLength: 25 }), (changes) => {
      const document = buildReport(aReport(spoilt(changes)), 'acceptance')
      const parsed = ReportDocumentSchema.safeParse(document)
      expect(parsed.success ? [] : parsed.error.issues).toEqual([])
      const { figures } = document
      expect(
        figures.filter(({ text, value }) => /NaN|Infinity|undefined|\[object/.test(`${text} ${value ?? ''}`)),
      ).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('rows that lost what they refer to leave a report; so does a sheet of a thousand rows', () => {
  for (const sheet of CAN_MAKER.keys()) {
    const rest = new Map([...CAN_MAKER].filter(([id]) => id !== sheet))
    expect(() => ReportDocumentSchema.parse(buildReport(aReport(rest), 'acceptance'))).not.toThrow()
  }
  const [first] = CAN_MAKER.get('equipment') ?? []
  const many = Array.from({ length: 1200 }, (_, index) => ({ ...first!, id: `e${index}`, position: index }))
  const document = buildReport(aReport(new Map([...CAN_MAKER, ['equipment', many]])), 'evaluation')
  const table = document.blocks.find((block) => block.kind === 'table' && block.caption.endsWith('主要设备'))
  expect(table).toMatchObject({ note: expect.stringContaining('共 1200 行') as unknown })
  ReportDocumentSchema.parse(document)
})
