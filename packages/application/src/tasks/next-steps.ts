import type { TaskStep } from '@qingshen/contracts/tasks.operations'
import type { CaseEvent } from '@qingshen/core/casework/case-codes'
import type { CaseActor } from '@qingshen/core/casework/judge-event'
import { openEvents } from '@qingshen/core/casework/judge-event'
import type { Transition } from '@qingshen/core/casework/transition.schema'
import { transitionsOn } from '@qingshen/core/casework/transitions-on'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import type { Standing } from '@qingshen/store/casework/case-tasks'
import { casesStandingAt, countStandings } from '@qingshen/store/casework/case-tasks'
import { CARRYING_ON } from '../casework/case-detail.ts'
import { toCaseRow } from '../casework/case-view.ts'
import type { LawBook } from '../law/law-book.ts'
import { today } from '../deps.ts'
import type { Context } from '../use-case.ts'

const SHOWN = 10

type Group = { readonly title: string; readonly standings: (Standing & { readonly count: number })[] }

/**
 * The cases in which the reader's own act carries on, by that act. Where a case stands decides its next step, so the
 * law's table is asked once for every place where cases stand, not once a case.
 */
export async function stepsOf({ deps, tx }: Context, actor: CaseActor): Promise<TaskStep[]> {
  if (actor.as === 'none') return []
  const on = today(deps)
  const tables = new Map<string, readonly Transition[]>()
  const groups = new Map<CaseEvent, Group>()
  for (const standing of await countStandings(tx)) {
    const table = tables.get(standing.law) ?? tableOf(deps.laws, standing.law, on)
    tables.set(standing.law, table)
    for (const row of carryingOn(table, standing, actor)) {
      const group = groups.get(row.event) ?? { title: row.title, standings: [] }
      if (!group.standings.includes(standing)) group.standings.push(standing)
      groups.set(row.event, group)
    }
  }
  const steps: TaskStep[] = []
  for (const [event, { title, standings }] of groups) {
    const cases = await casesStandingAt(tx, standings, SHOWN)
    const count = standings.reduce((sum, each) => sum + each.count, 0)
    steps.push({ event, title, count, states: statesOf(standings), cases: cases.map((row) => toCaseRow(deps, row)) })
  }
  return steps
}

function tableOf(laws: LawBook, law: string, on: string): readonly Transition[] {
  return laws.some(({ id }) => id === law) ? transitionsOn(lawChain(laws, law), on) : []
}

function carryingOn(table: readonly Transition[], standing: Standing, actor: CaseActor): readonly Transition[] {
  const regionPath = actor.as === 'officer' ? actor.regionPath : ''
  const situation = { ...standing, regionPath, openedOn: '', lastOn: '' }
  return openEvents(table, situation, actor).filter(
    ({ to }) => to !== undefined && to !== standing.state && CARRYING_ON.includes(to),
  )
}

function statesOf(standings: Group['standings']): TaskStep['states'] {
  const byPlace = Map.groupBy(standings, ({ state, kind }) => `${state} ${kind}`)
  return [...byPlace.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const count = others.reduce((sum, each) => sum + each.count, first.count)
    return [{ state: first.state, kind: first.kind, count }]
  })
}
