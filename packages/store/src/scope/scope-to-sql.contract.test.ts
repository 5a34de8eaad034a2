import { FEW_CLASSES, aLaw, completionsOf } from '@qingshen/core/scope/random-law.fixture'
import { judgeInput, subjectOf } from '@qingshen/core/scope/decide'
import type { Decider } from '@qingshen/core/scope/decider'
import { judgeComplete } from '@qingshen/core/scope/judge-complete'
import type { SizeRule } from '@qingshen/core/vocabulary/enterprise-size'
import { decideReference } from '@qingshen/law/decide-reference'
import { loadLaws } from '@qingshen/law/load-law'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { aSite, anOfficer, seedRegions, PATHS } from '@qingshen/testing/register-builders'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { runAs, runAsSystem } from '../session/run-as.ts'
import { countOutcomes } from './count-outcomes.ts'
import { judgeSites } from './judge-sites.ts'
import type { WideFacts } from './scope-reading.fixture.ts'
import { prepare, someFacts, writeWideRows } from './scope-reading.fixture.ts'
import type { ScopeSql } from './scope-to-sql.ts'
import { scopeToSql } from './scope-to-sql.ts'

const ROWS = 60
const FLAGS = ['overStandard', 'miningStep', 'annexMatch', 'suspendedTwoYears']
const on = '2020-01-01'
const sizeRule: SizeRule = decideReference().sizeRule
const reference = { edition: '2017', classes: FEW_CLASSES, sizeRule }

const agreed = <T>(values: readonly T[]): T | null => {
  const [first, ...others] = new Set(values)
  return first === undefined || others.length > 0 ? null : first
}

/** Outcome, mode and listing by trying every completion of what is unknown. */
function byCompletions({ model }: Decider, subject: ReturnType<typeof subjectOf>) {
  const judged = completionsOf(subject).map((each) => judgeComplete(model.inForce, each))
  return {
    outcome: agreed(judged.map(({ outcome }) => outcome)) ?? 'undetermined',
    mode: agreed(judged.map(({ mode }) => mode)),
    listed: agreed(judged.map(({ listed }) => listed)),
  }
}

function byEvaluation(decider: Decider, facts: WideFacts, against: typeof reference) {
  const { outcome, mode, listed } = judgeInput(decider, facts, against)
  return { outcome, mode, listed }
}

forEachEngine((store) => {
  const sites: string[] = []

  beforeAll(async () => {
    await seedRegions(store.engine)
    for (let index = 0; index < ROWS; index += 1) sites.push((await aSite(store.engine, { name: `企业${index}` })).site)
  })

  /** What the database says of each row, in the order of the rows. */
  async function bySql(scope: ScopeSql, all: readonly WideFacts[]) {
    await writeWideRows(store.engine, sites, all)
    const rows = await runAsSystem(store.engine, (tx) => judgeSites(tx, scope, sites.slice(0, all.length)))
    const found = new Map(rows.map(({ site, ...judged }) => [site, judged]))
    return all.map((_, index) => found.get(sites[index] ?? ''))
  }

  test('completions, evaluation and SQL agree on random laws and facts', async () => {
    const facts = someFacts([...FEW_CLASSES.keys()], ['650102'], FLAGS)
    const many = fc.array(facts, { minLength: ROWS, maxLength: ROWS })
    await fc.assert(
      fc.asyncProperty(aLaw, many, async (law, all) => {
        const { decider, frame } = prepare(law, on, reference)
        const evaluated = all.map((each) => byEvaluation(decider, each, reference))
        const tried = all.map((each) => byCompletions(decider, subjectOf(decider, each, reference)))
        expect(evaluated).toEqual(tried)
        expect(await bySql(scopeToSql(frame), all)).toEqual(evaluated)
        expect(await bySql(scopeToSql(frame, 'listed'), all)).toEqual(evaluated)
      }),
      { numRuns: 30 },
    )
  })

  test('what is computed from revenue counts as stated', async () => {
    const flags = ['overStandard', 'miningStep', 'aboveScale', 'suspendedTwoYears']
    const many = fc.array(someFacts([...FEW_CLASSES.keys()], ['650102'], flags), { minLength: ROWS, maxLength: ROWS })
    const law = aLaw.map(
      (each) => JSON.parse(JSON.stringify(each).replaceAll('annexMatch', 'aboveScale')) as typeof each,
    )
    await fc.assert(
      fc.asyncProperty(law, many, async (each, all) => {
        const { decider, frame } = prepare(each, on, reference)
        const evaluated = all.map((facts) => byEvaluation(decider, facts, reference))
        expect(await bySql(scopeToSql(frame), all)).toEqual(evaluated)
      }),
      { numRuns: 15 },
    )
  })

  test.each(loadLaws().map((law) => ({ id: law.id, law })))('SQL agrees with the decisions of $id', async ({ law }) => {
    const real = decideReference()
    const { decider, frame } = prepare(law, law.to ?? '2026-11-21', real)
    const named = Object.keys(frame.form.cells)
    const industries = [...named, ...named, '0610', '0911', '1310', '3011', '5211', '8010']
    const divisions = [law.place.code, law.place.code, law.place.code, '110000', '999999']
    const flags = decider.model.frame.variables.flatMap(({ fact }) =>
      fact === 'industry' || fact === 'size' || fact === 'permitClass' ? [] : [fact],
    )
    const many = fc.array(someFacts(industries, divisions, flags), { minLength: ROWS, maxLength: ROWS })
    const scope = scopeToSql(frame)
    await fc.assert(
      fc.asyncProperty(many, async (all) => {
        const evaluated = all.map((facts) => byEvaluation(decider, facts, real))
        expect(await bySql(scope, all)).toEqual(evaluated)
        expect(await bySql(scopeToSql(frame, 'listed'), all)).toEqual(evaluated)
        const counts = await runAsSystem(store.engine, (tx) => countOutcomes(tx, scope, {}, 10_000))
        const expected = Map.groupBy(evaluated, ({ outcome }) => outcome)
        for (const [outcome, count] of Object.entries(counts.byOutcome)) {
          expect([outcome, count]).toEqual([outcome, expected.get(outcome as 'mandatory')?.length ?? 0])
        }
        expect(counts).toMatchObject({ total: ROWS, isCapped: false })
      }),
      { numRuns: 10 },
    )
  })

  test('a class of another edition is not known, and a row out of reach is not judged', async () => {
    const law = loadLaws().find(({ id }) => id === 'shanxi-2022')
    if (law === undefined) throw new Error('no law')
    const { frame } = prepare(law, '2026-11-21', decideReference())
    const scope = scopeToSql(frame)
    const mine: WideFacts = { name: '甲', division: '140100', industry: '0610', facts: { miningStep: true } }
    const [known] = await bySql(scope, [mine])
    expect(known?.outcome).toBe('mandatory')
    const [site = ''] = sites
    const judge = (path: string) => runAs(store.engine, anOfficer(path), (tx) => judgeSites(tx, scope, [site]))
    await runAsSystem(store.engine, (tx) =>
      sql`update site_current set industry_edition = '2011' where site = ${site}`.execute(tx),
    )
    expect((await judge(PATHS.region))[0]?.outcome).toBe('undetermined')
    expect(await judge(PATHS.karamay)).toEqual([])
  })
})
