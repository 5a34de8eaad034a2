import { loadLaws } from '@qingshen/law/load-law'
import { expect, test } from 'vitest'
import { caseRulesOf } from './case-rules-of.ts'
import { dutiesOf } from './law-detail-parts.ts'

const laws = loadLaws()
const rulesOf = (id: string, on: string) => {
  const law = laws.find((each) => each.id === id)
  if (law === undefined) throw new Error(`no law ${id}`)
  return caseRulesOf(laws, law, on)
}
const groupOf = (id: string, on: string, name: string) => rulesOf(id, on).filter(({ group }) => group === name)

test('XJ05-10 XJ05-16 the page shows what is published where, and who receives the report', () => {
  const fields = groupOf('xinjiang-2005', '2010-01-01', '公开的内容')
  expect(fields.map(({ title }) => title)).toEqual([
    '企业名称',
    '法人代表',
    '企业所在地址',
    '主要污染物排放情况',
    '其他需要公布的内容',
  ])
  expect(fields[3]?.detail).toContain('排放浓度')
  expect(groupOf('xinjiang-2005', '2010-01-01', '公开的途径')).toMatchObject([
    { clause: 'XJ05-10', detail: '在所在地主要媒体上公布', law: 'xinjiang-2005' },
  ])
  expect(groupOf('xinjiang-2005', '2020-01-01', '报送的对象').map(({ title }) => title)).toEqual([
    '所在地生态环境部门',
    '所在地发展改革部门',
    '所在地工业和信息化部门',
    '国家环保总局',
    '国家发展和改革委员会',
  ])
})

test('SX22-03d SX22-03j SX22-03l the page shows extension, what is left out and what counts as an audit', () => {
  for (const name of ['延期', '可以省去的步骤', '视同开展审核']) {
    expect(groupOf('shanxi-2022', '2023-01-01', name).length, name).toBeGreaterThan(0)
  }
})

test('every entry names its clause or says that it is a proposal, on any day of any law', () => {
  for (const { id, from } of laws) {
    for (const on of [from, '2016-06-30', '2016-07-01', '2026-08-14', '2026-08-15', '2026-11-22']) {
      for (const rule of rulesOf(id, on)) {
        expect(rule.clause !== null || rule.isProposal, `${id} ${on} ${rule.id}`).toBe(true)
        expect([rule.from ?? on, rule.to ?? on].toSorted()[0] ?? '', rule.id).not.toBe('')
        expect((rule.from ?? on) <= on && on <= (rule.to ?? on), `${id} ${on} ${rule.id}`).toBe(true)
        expect(rule.detail).not.toBe('')
      }
    }
  }
})

test('the duties of the page include those beyond the list', () => {
  const law = laws.find(({ id }) => id === 'yulin-2022')
  const due =
    law === undefined ? [] : dutiesOf(laws, law, '2026-11-22').map(({ duty, due: words }) => `${duty} ${words}`)
  expect(due).toContain('interim_disclosure 自收到法律文书之日起 5 个工作日内')
  expect(due).toContain('correct 责令的文书所定的期限内')
})
