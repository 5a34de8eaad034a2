import type { Desk } from '../desk.ts'
import type { Run } from '../report-document.schema.ts'
import { registerSource } from './sources.ts'
import { told } from './told.ts'

/** Facts of the register and of the case that are bound, with what they are called. */
const FACTS = {
  year: '案件的年度',
  code: '统一社会信用代码',
  address: '企业地址',
  industry: '所属行业',
  opened: '案件开始的日期',
} as const
type RegisterFact = keyof typeof FACTS

/** A fact of the register or of the case as it is printed, bound to it. */
export function registerRun(desk: Desk, fact: RegisterFact, text: string): Run {
  const label = FACTS[fact]
  return told(desk, text, {
    key: `register:${fact}`,
    label,
    places: [],
    sources: [registerSource(label)],
    how: fact === 'year' || fact === 'opened' ? '案件的登记' : '名录中的登记',
  })
}
