import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EarlierRound, RoundRules } from './earlier-round.ts'
import { earlierRoundsSay } from './earlier-round.ts'
import { mergeFields } from '../kernel/merge-fields.ts'
import { noticeNumbers, numberPatternIssues } from './notice-number.ts'
import { noticeStatus } from './notice-status.ts'
import type { LawWithProcedures } from './procedures-on.ts'
import { fixingRegion, proceduresOn } from './procedures-on.ts'
import { ProceduresFileSchema } from './procedure.schema.ts'
import { isRankable, rankEntries } from './rank-entries.ts'

const years = (day: string, count: number) => Temporal.PlainDate.from(day).add({ years: count }).toString()
const rules: RoundRules = { nextRoundDue: (day) => years(day, 5), reportDue: (day) => years(day, 1) }
const round = (days: Partial<EarlierRound>): EarlierRound => ({
  ground: 'double_have',
  listedOn: null,
  publishedOn: null,
  reportedOn: null,
  acceptedOn: null,
  ...days,
})

test('XJ05-11b a round accepted five years back on the last day of the year runs out, one day later it does not', () => {
  const say = (days: Partial<EarlierRound>) => earlierRoundsSay([round(days)], 2026, rules).kind
  expect(say({ acceptedOn: '2021-12-31' })).toBe('rollover')
  expect(say({ acceptedOn: '2022-01-01' })).toBe('running')
  expect(say({ reportedOn: '2021-05-01' })).toBe('rollover')
  expect(say({ reportedOn: '2020-05-01', acceptedOn: '2022-01-01' })).toBe('running')
  expect(say({ publishedOn: '2025-03-01' })).toBe('not_reported')
  expect(say({ publishedOn: '2026-03-01' })).toBe('running')
  expect(say({ listedOn: '2025-03-01' })).toBe('not_reported')
  expect(say({})).toBe('none')
  expect(earlierRoundsSay([], 2026, rules).kind).toBe('none')
  const rounds = [round({ acceptedOn: '2015-01-01' }), round({ publishedOn: '2025-12-01' })]
  expect(earlierRoundsSay(rounds, 2026, rules)).toMatchObject({ kind: 'not_reported' })
})

test('edits of different fields merge, edits of one field conflict', () => {
  const row = { version: 4, fieldVersions: { remark: 4, 'figures.used': 2 } }
  expect(mergeFields(row, 3, ['figures.used'])).toEqual({
    kind: 'merged',
    version: 5,
    fieldVersions: { remark: 4, 'figures.used': 5 },
  })
  expect(mergeFields(row, 3, ['remark', 'figures.used'])).toEqual({ kind: 'conflict', fields: ['remark'] })
  expect(mergeFields(row, 5, ['remark'])).toMatchObject({ kind: 'conflict' })
})

test('two edits that saw the same version merge exactly when they share no field', () => {
  const fields = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 })
  fc.assert(
    fc.property(fields, fields, (first, second) => {
      const once = mergeFields({ version: 1, fieldVersions: {} }, 1, first)
      if (once.kind !== 'merged') throw new Error('the first edit merges')
      const shares = first.some((field) => second.includes(field))
      expect(mergeFields(once, 1, second).kind).toBe(shares ? 'conflict' : 'merged')
    }),
  )
})

const ranking = {
  clause: 'XJ05-09b',
  by: [
    { fact: 'toxic_quantity_used', title: '使用量', order: 'largest_first' },
    { fact: 'possible_severity', title: '严重程度', order: 'largest_first' },
  ],
} as const

test('XJ05-09b enterprises are ranked by quantity, then severity, exactly; equal ones share a rank', () => {
  const entry = (id: string, used: string, severity: string) => ({
    id,
    name: id,
    figures: { toxic_quantity_used: used, possible_severity: severity },
  })
  const ranks = rankEntries({ ...ranking, by: [...ranking.by] }, [
    entry('a', '0.1', '1'),
    entry('b', '1000000000000.000001', '1'),
    entry('c', '1000000000000.000002', '1'),
    entry('d', '0.10', '1.0'),
    entry('e', '0.1', '2'),
  ])
  expect(Object.fromEntries(ranks)).toEqual({ c: 1, b: 2, e: 3, a: 4, d: 4 })
  expect(isRankable({ ...ranking, by: [...ranking.by] }, { toxic_quantity_used: '0', possible_severity: null })).toBe(
    false,
  )
  expect(isRankable({ ...ranking, by: [...ranking.by] }, { toxic_quantity_used: '0', possible_severity: '0' })).toBe(
    true,
  )
})

test('document numbers run on from the first; a pattern without the one mark is refused', () => {
  expect(noticeNumbers('新环审〔2026〕{n}号', 9, 3)).toEqual([
    '新环审〔2026〕9号',
    '新环审〔2026〕10号',
    '新环审〔2026〕11号',
  ])
  expect(numberPatternIssues('〔2026〕{n}号')).toEqual([])
  expect(numberPatternIssues('〔2026〕17号')).toHaveLength(1)
  expect(numberPatternIssues('{n}{n}')).toHaveLength(1)
})

test('a notice is outdated once the list was published on another day, superseded by a later version', () => {
  const notice = { version: 1, publishedOn: '2026-03-12' }
  expect(noticeStatus(notice, 1, '2026-03-12')).toBe('current')
  expect(noticeStatus(notice, 1, '2026-03-13')).toBe('outdated')
  expect(noticeStatus(notice, 2, '2026-03-13')).toBe('superseded')
})

function aLaw(id: string, procedures: readonly object[]): LawWithProcedures {
  const defaults = { batch: 'yearly', comment: 'none', title: '名单', clause: 'C-1' }
  const step = {
    id: 'propose',
    act: 'propose',
    title: '提出',
    department: 'ecology',
    levels: ['county'],
    clause: 'C-1',
  }
  return {
    id,
    title: id,
    from: '2000-01-01',
    to: null,
    inherits: [],
    documents: [
      {
        id: 'D',
        title: '办法',
        short: '办法',
        number: null,
        issuer: '某',
        issued: null,
        from: '2000-01-01',
        to: null,
        mark: 'F',
        offices: [],
      },
    ],
    clauses: [{ id: 'C-1', document: 'D', article: '第一条', text: '文' }],
    procedures: ProceduresFileSchema.parse(
      procedures.map((each) => ({
        ...defaults,
        fixedBy: { department: 'ecology', levels: ['province'] },
        steps: [step],
        ...each,
      })),
    ),
  }
}

test('a wider law lists only the grounds that nearer ones leave', () => {
  const near = aLaw('near', [{ id: 'own', grounds: ['double_exceed', 'manual'] }])
  const wide = aLaw('wide', [
    { id: 'covered', grounds: ['double_exceed', 'manual'] },
    { id: 'partly', grounds: ['double_exceed', 'double_have', 'manual'] },
    { id: 'ended', grounds: ['energy_over_quota'], to: '2026-08-14' },
  ])
  const on = (day: string) => proceduresOn([near, wide], day).map((each) => [each.id, each.grounds.join()])
  expect(on('2026-08-14')).toEqual([
    ['own', 'double_exceed,manual'],
    ['partly', 'double_have,manual'],
    ['ended', 'energy_over_quota'],
  ])
  expect(on('2026-08-15').map(([id]) => id)).toEqual(['own', 'partly'])
})

test('a list is fixed in the nearest area whose level fixes', () => {
  const [atProvince, below] = aLaw('law', [
    { id: 'a', grounds: ['scope'] },
    { id: 'b', grounds: ['double_have'], fixedBy: { department: 'ecology', levels: ['county', 'city'] } },
  ]).procedures
  if (atProvince === undefined || below === undefined) throw new Error('two kinds')
  const county = { level: 'county', regionPath: '65/6501/650102' } as const
  expect(fixingRegion(atProvince, county)).toEqual({ level: 'province', path: '65' })
  expect(fixingRegion(below, county)).toEqual({ level: 'county', path: '65/6501/650102' })
  expect(fixingRegion(below, { level: 'city', regionPath: '65/6501' })).toEqual({ level: 'city', path: '65/6501' })
  expect(fixingRegion(below, { level: 'province', regionPath: '65' })).toBeNull()
  expect(fixingRegion(atProvince, { level: 'county', regionPath: '65/659001' })).toEqual({
    level: 'province',
    path: '65',
  })
})
