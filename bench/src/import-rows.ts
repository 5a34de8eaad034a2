import type { ExportedRow } from '@qingshen/documents/register-out/write-register'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import { enterpriseGenerator } from './generated-enterprises.ts'
import { nameGenerator } from './generated-names.ts'
import { pick, seededRandom } from './seeded-random.ts'

type Dirt = (row: ExportedRow) => ExportedRow

/** What goes wrong in registers typed by hand, one thing at a time. */
const DIRTS: readonly Dirt[] = [
  (row) => ({ ...row, code: `${row['code']?.slice(0, 17) ?? ''}${row['code']?.endsWith('1') === true ? '2' : '1'}` }),
  (row) => ({ ...row, code: row['code']?.slice(0, 17) ?? '' }),
  (row) => ({ ...row, place: '无此县' }),
  (row) => ({ ...row, name: '' }),
  (row) => ({ ...row, name: `${row['name'] ?? ''}\u00A0` }),
  (row) => ({ ...row, employees: '约三百' }),
  (row) => ({ ...row, revenue: '#NUM!' }),
  (row) => ({ ...row, industry: '9999' }),
  (row) => ({ ...row, size: '巨型' }),
  (row) => ({ ...row, employees: '3', revenue: '12', size: '大型' }),
  (row) => ({ ...row, acceptedOn: '1023-02-30' }),
]

/** Rows of a register as a department would send them; of `dirty` ones one in ten has something wrong with it. */
export function importRows(count: number, place: string, dirty: boolean): ExportedRow[] {
  const [enterpriseOf, nameOf] = [enterpriseGenerator(place), nameGenerator()]
  const names = new Set<string>()
  return Array.from({ length: count }, (_, number) => {
    const enterprise = enterpriseOf(number)
    const division = enterprise.division.startsWith(place.slice(0, 2)) ? enterprise.division : `${place.slice(0, 3)}105`
    const { name, code } = nameOf(number, division)
    const own = names.has(name) ? `${name}第${number}厂` : name
    names.add(own)
    const { industry, size, permitClass, employees, revenue, facts } = enterprise
    const flags = Object.entries(facts ?? {}).flatMap(([fact, holds]) =>
      holds === undefined ? [] : [[fact, holds ? '是' : '否'] as const],
    )
    const row: ExportedRow = {
      no: String(number + 1),
      place: division,
      code,
      name: own,
      industry: industry ?? '',
      employees: employees === undefined ? '' : String(employees),
      revenue: revenue === undefined ? '' : String(revenue),
      size: size === undefined ? '' : SIZE_CLASSES.label(size),
      permitClass: permitClass === undefined ? '' : PERMIT_CLASSES.label(permitClass),
      ...Object.fromEntries(flags),
    }
    const random = seededRandom(number + 0xd127)
    return dirty && random.next() < 0.1 ? pick(random, DIRTS)(row) : row
  })
}
