import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../kernel/decimal.ts'
import { parseJsonText } from '../../kernel/json-text.ts'
import { readAnySystem } from '../judge-plant.ts'
import { draftOfSystem } from './draft-of-system.ts'
import { sheetOf } from './draft.fixture.ts'
import { examineDraft } from './examine-draft.ts'
import { readImport } from './read-import.ts'
import { emptyDraft, emptyRow } from './system-draft.schema.ts'
import { systemText } from './system-text.ts'
import { tablesOfDraft } from './tables-of-draft.ts'

const title = fc.constantFrom('取水量', '综合能耗', '水重复利用率', '清洁生产审核', 'VOCs 产生量', '单位 “x” 产生,量')
const unit = fc.constantFrom(undefined, 'kgce/t', 'm3/t', '%', 'L/m2')
const number = fc.integer({ min: 1, max: 9000 }).map((each) => decimal(`${each}e-3`))

/** Weights of so many parts that sum to exactly 1. */
const weights = (count: number) =>
  fc.array(fc.integer({ min: 1, max: 50 }), { minLength: count, maxLength: count }).map((parts) => {
    const last = parts.slice(1).reduce((left, part) => left.minus(decimal(`${part}e-3`)), decimal('1'))
    return [last, ...parts.slice(1).map((part) => decimal(`${part}e-3`))]
  })

const judged = fc.oneof(
  fc.record({ direction: fc.constant('lower'), at: number }).map(({ direction, at }) => {
    return { direction, benchmarks: { I: at, II: `≤${at.times(2).toFixed()}`, III: at.times(3) } }
  }),
  fc.record({ direction: fc.constant('higher'), at: number }).map(({ direction, at }) => {
    return { direction, benchmarks: { I: at.times(3), II: `＞${at.times(2).toFixed()}`, III: `≥ ${at.toFixed()}` } }
  }),
  fc.constant({ direction: 'higher', benchmarks: { I: '6.5~8.5', II: '(6,9)', III: '5.5～9.5' } }),
  fc.constant({ direction: 'lower', benchmarks: { I: '≤10+5n', II: '≤25+10n', III: '≤55+15n' } }),
  fc.constant({ direction: 'qualitative', benchmarks: { I: '自动', II: '半自动', III: '手工' } }),
  fc.constant({ direction: 'qualitative', benchmarks: {} }),
)

const rows = (group: number) =>
  fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc
      .tuple(
        weights(count),
        fc.array(fc.tuple(title, unit, judged, fc.boolean(), fc.boolean()), { minLength: count, maxLength: count }),
      )
      .map(([own, all]) =>
        all.map(([name, its, benchmark, limiting, isVerified], at) => ({
          id: `${group}-${at}`,
          title: name,
          ...(its === undefined ? {} : { unit: its }),
          weight: own[at] ?? decimal('0'),
          limiting,
          status: isVerified ? 'verified' : 'unverified',
          ...benchmark,
        })),
      ),
  )

const levelsFile = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc.tuple(weights(count), ...Array.from({ length: count }, (_, group) => rows(group + 1))).map(([own, ...groups]) => ({
    id: 'own',
    title: '体系',
    source: '原文',
    variables: [{ id: 'n', title: '层数减 2', from: 0, to: 30, isWhole: true }],
    rules: { indexThreshold: decimal('85.5'), levelOneNonLimitingAtLeast: 'II' },
    groups: groups.map((indicators, at) => ({ id: `g${at + 1}`, title: `第${at + 1}组`, weight: own[at], indicators })),
  })),
)

test('a system becomes a table and the table the same system, for any weights, benchmarks and marks', () => {
  fc.assert(
    fc.property(levelsFile, (file) => {
      const same = readAnySystem(file)
      const examined = examineDraft(draftOfSystem(file), 'own')
      expect(examined.issues.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(examined.system).toEqual(same)
      const sheets = tablesOfDraft(draftOfSystem(file)).map(({ name, rows: cells }) => sheetOf(name, cells))
      const reading = readImport(sheets, '别的名称', {})
      if (reading.kind !== 'drafted') throw new RangeError(reading.kind)
      expect(examineDraft(reading.draft, 'own').system).toEqual(same)
    }),
    { numRuns: 60 },
  )
})

test('the exact text of a system is read as the same system', () => {
  fc.assert(
    fc.property(levelsFile, (file) => {
      const examined = examineDraft(draftOfSystem(file), 'own')
      const read = parseJsonText(systemText(examined.file), { exactAt: () => true })
      expect(read.ok && readAnySystem(read.value)).toEqual(readAnySystem(file))
    }),
    { numRuns: 30 },
  )
})

test('a system of ratios goes out and comes back, too', () => {
  const file = {
    id: 'own',
    title: '比值体系',
    kind: 'ratio',
    cap: decimal('1.2'),
    quantitative: {
      weight: decimal('0.7'),
      groups: [
        {
          id: 'g1',
          title: '能源',
          indicators: [
            { id: 'coal', title: '煤耗', unit: 'kg/t', weight: 100, direction: 'lower', benchmark: decimal('0.10') },
          ],
        },
      ],
    },
    qualitative: {
      weight: decimal('0.3'),
      groups: [
        { id: 'g2', title: '管理', indicators: [{ id: 'ems', title: '体系', weight: 100, status: 'unverified' }] },
      ],
    },
    grades: [{ id: 'leading', title: '先进企业', atLeast: 90 }],
    vetoes: [{ id: 'over', title: '超标' }],
  }
  const draft = draftOfSystem(file)
  expect(examineDraft(draft, 'own').issues).toEqual([])
  const sheets = tablesOfDraft(draft).map(({ name, rows: cells }) => sheetOf(name, cells))
  const reading = readImport(sheets, '别的', {})
  if (reading.kind !== 'drafted') throw new RangeError(reading.kind)
  const { system, issues } = examineDraft(reading.draft, 'own')
  expect(issues).toEqual([])
  expect(systemText(system?.system)).toBe(systemText(examineDraft(draft, 'own').system?.system))
})

test('an empty draft says what to do and never breaks', () => {
  for (const kind of ['levels', 'ratio'] as const) {
    const { system, issues } = examineDraft(emptyDraft(kind, ''), 'own')
    expect(system).toBeNull()
    expect(issues.map(({ code }) => code)).toContain('draft_empty')
    expect(issues.map(({ message }) => message).join('')).not.toMatch(/undefined|NaN|\[object/)
  }
})

test('bad input: whatever is typed into the cells gives findings in words, never a fault of the program', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      '',
      '≤0.5',
      '≥ 95 %',
      '＜3',
      '6~9',
      '10+5n',
      '0.8/n',
      '-1',
      '1e999',
      '%',
      'abc',
      '１２',
      '0',
      '1/0',
      '((',
      '是',
    ),
  )
  const row = fc.record({
    id: typed,
    title: typed,
    unit: typed,
    weight: typed,
    I: typed,
    II: typed,
    III: typed,
    benchmark: typed,
    direction: fc.constantFrom('' as const, 'lower' as const, 'higher' as const, 'qualitative' as const),
  })
  const drafts = fc.tuple(fc.constantFrom('levels' as const, 'ratio' as const), fc.array(row, { maxLength: 3 }), typed)
  fc.assert(
    fc.property(drafts, ([kind, all, text]) => {
      const indicators = all.map((each, at) => ({ ...emptyRow(`r${at}`, ''), ...each }))
      const part = kind === 'ratio' ? ('quantitative' as const) : ('' as const)
      const draft = {
        ...emptyDraft(kind, text),
        groups: [{ key: 'g', id: text, part, title: text, weight: text, indicators }],
        variables: [{ id: text, title: text, countOf: text, from: text, to: text, isWhole: true }],
        shareSets: [text],
        cap: text,
        grades: [{ id: text, title: text, atLeast: text }],
      }
      const { system, issues } = examineDraft(draft, 'own')
      expect(system === null || issues.every(({ severity }) => severity !== 'error')).toBe(true)
      if (system === null) expect(issues.length).toBeGreaterThan(0)
      // what is quoted may hold any word; the sentences around it may not
      const words = issues.map(({ message }) => message.replaceAll(/“[^”]*”/g, '')).join('')
      expect(words).not.toMatch(/undefined|NaN|\[object/)
      expect(() => tablesOfDraft(draft)).not.toThrow()
    }),
    { numRuns: 300 },
  )
})
