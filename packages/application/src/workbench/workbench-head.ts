import type { WorkbenchHead } from '@qingshen/contracts/workbench.schema'

import type { CaseRow } from '@qingshen/store/casework/cases'
import { abilitiesOf } from '../abilities.ts'
import { factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { today } from '../deps.ts'
import { requireLaw } from '../law/law-book.ts'
import type { Context } from '../use-case.ts'
import { methodOfCase } from './method-of-case.ts'
import { endedRefusal } from './opened-workbench.ts'

/** How far a workbench is: its revision and the steps said to be done. */
export type Reached = { readonly revision: number; readonly done: readonly string[] }

const NOTHING: Reached = { revision: 0, done: [] }

/** The audit of a case as one opens it. */
export function workbenchHead({ deps, caller }: Context, row: CaseRow, reached: Reached = NOTHING): WorkbenchHead {
  const loaded = { row, today: today(deps) }
  const required = methodOfCase(deps, loaded).steps.filter(({ needed }) => needed === 'required')
  const done = new Set(reached.done)
  return {
    case: row.id,
    name: row.name,
    year: row.year,
    law: row.law,
    lawTitle: requireLaw(deps.laws, row.law).title,
    mode: row.mode,
    state: row.state,
    isEnded: row.is_ended,
    revision: reached.revision,
    progress: { done: required.filter(({ id }) => done.has(id)).length, needed: required.length },
    abilities: abilitiesNow(caller.actor, loaded),
  }
}

function abilitiesNow(actor: Context['caller']['actor'], loaded: Pick<LoadedCase, 'row'>) {
  const abilities = abilitiesOf(actor, ['audit.edit', 'audit.comment', 'audit.verify'], factsOfCase(loaded))
  const reason = endedRefusal(loaded)
  if (reason === null) return abilities
  const entries = Object.entries(abilities).map(([name, ability]) => {
    return [name, ability.allowed ? { allowed: false, reason } : ability] as const
  })
  return Object.fromEntries(entries)
}
