import type { Client } from '@qingshen/contracts/client'
import type { Operation } from '@qingshen/contracts/operation'
import { findAccountByName } from '@qingshen/store/accounts/accounts'
import { listPostings } from '@qingshen/store/accounts/postings'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { toActor } from '../accounts/posting.ts'
import { casesOfPosting } from '../accounts/resolve-caller.ts'
import { ALL_USE_CASES } from '../all-use-cases.ts'
import type { Caller, Deps } from '../deps.ts'
import { today } from '../deps.ts'
import type { UseCaseInput } from '../use-case.ts'

/** Works as the person of an account on a day of the calendar. */
export type DeskOf = (account: string, day: string) => Promise<Client>

/** Where nothing else is said, people work in the morning. */
const MORNING = 'T09:00:00'
const USE_CASES = new Map(ALL_USE_CASES.map((useCase) => [useCase.operation.id, useCase]))

/**
 * Lets the demonstration's people work: each calls the operations with his own rights, on the day he works, and stands in
 * the journal with what he did. Nobody begins anything more once `signal` says stop.
 */
export function desksOf(deps: Deps, signal?: AbortSignal): DeskOf {
  let acts = 0
  return async (account, day) => {
    const begins = Temporal.PlainDateTime.from(`${day}${MORNING}`).toZonedDateTime(deps.timeZone).toInstant()
    // acts of one day follow one another
    const then: Deps = { ...deps, now: () => begins.add({ milliseconds: (acts += 1) }) }
    const caller = await callerNamed(then, account)
    const client = async (operation: Operation, input: Partial<UseCaseInput>): Promise<unknown> => {
      signal?.throwIfAborted()
      const useCase = USE_CASES.get(operation.id)
      if (useCase === undefined) throw new Error(`no use case answers ${operation.id}`)
      const { params, query, body } = input
      return (await useCase.run(then, caller, { params, query, body })).answer
    }
    return client as Client
  }
}

async function callerNamed(deps: Deps, name: string): Promise<Caller> {
  return await runAsSystem(deps.engine, async (tx) => {
    const account = await findAccountByName(tx, name)
    if (account === undefined) throw new Error(`no account of the demonstration is named ${name}`)
    const [posting] = await listPostings(tx, [account.id], today(deps))
    const actor = toActor(account.id, posting, await casesOfPosting(deps, tx, posting))
    return { actor, session: null, requestId: '' }
  })
}
