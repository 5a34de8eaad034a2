import type { BodyOf, Operation, ParamsOf, QueryOf, ResponseOf } from '@qingshen/contracts/operation'
import { can, reasonText } from '@qingshen/core/access/can'
import type { Permission } from '@qingshen/core/access/permission'
import { PERMISSIONS } from '@qingshen/core/access/permission'
import type { ResourceFacts } from '@qingshen/core/access/visibility'
import { Problem } from '@qingshen/core/kernel/problem'
import { appendEntry } from '@qingshen/store/journal/append'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Tx } from '@qingshen/store/session/tx'
import type { Caller, Deps } from './deps.ts'
import type { JournalNote } from './journal-note.ts'
import { asCaller, asCallerAtOneMoment, asSystem } from './transaction.ts'

/** The parts of a request as the operation declares them. */
export type InputOf<O> = { params: ParamsOf<O>; query: QueryOf<O>; body: BodyOf<O> }
export type UseCaseInput = { params: unknown; query: unknown; body: unknown }

/** What a use case answers; `session` is the new token of the browser (null: take it back), absent: unchanged. */
export type UseCaseAnswer = { answer: unknown; session?: string | null }

/** An operation with the procedure that carries it out. */
export type UseCase = {
  readonly operation: Operation
  readonly run: (deps: Deps, caller: Caller, input: UseCaseInput) => Promise<UseCaseAnswer>
}

/** What a procedure works with inside its transaction. */
export type Context = {
  readonly deps: Deps
  readonly caller: Caller
  readonly tx: Tx
  /** Asks for a right on a loaded thing; a denied reading is "not found", a denied act "forbidden". */
  readonly require: (permission: Permission, facts: ResourceFacts) => void
  /** Writes what was changed into the journal, in the same transaction. */
  readonly journal: (note: JournalNote) => Promise<void>
}

/** What a procedure may ask for that takes effect when its transaction is committed. */
export type Effects = {
  /** The new token of the browser; null takes it back. */
  readonly giveSession: (token: string | null) => void
  /** Work for after the commit: mail, rendering. Its failure is logged and does not undo anything. */
  readonly afterCommit: (work: () => Promise<void>) => void
}

type Work<O> = (context: Context & Effects, input: InputOf<O>) => Promise<ResponseOf<O>>
type RunTransaction = <T>(deps: Deps, caller: Caller, work: (tx: Tx) => Promise<T>) => Promise<T>

function refuseUnless(caller: Caller, permission: Permission, facts: ResourceFacts | null): void {
  const decision = can(caller.actor, permission, facts)
  if (decision.allowed) return
  if (decision.reason === 'not_signed_in') throw new Problem('not_signed_in', reasonText(decision.reason))
  if (facts !== null && PERMISSIONS[permission].reads) {
    throw new Problem('not_found', '没有找到，或者不在您可以查看的范围内。请检查地址，或换用有权限的身份。')
  }
  throw new Problem('forbidden', reasonText(decision.reason), [], { reason: decision.reason })
}

/** The working context of a transaction that is already open. */
export function contextOf(deps: Deps, caller: Caller, tx: Tx): Context {
  return {
    deps,
    caller,
    tx,
    require: (permission, facts) => refuseUnless(caller, permission, facts),
    journal: (note) => writeJournal(deps, caller, tx, note),
  }
}

/** Writes an entry of the journal in the name of the caller, inside the given transaction. */
export async function writeJournal(deps: Deps, caller: Caller, tx: Tx, note: JournalNote): Promise<void> {
  await appendEntry(tx, {
    at: deps.now().toString(),
    account: caller.actor.accountId,
    office: caller.actor.office?.id ?? null,
    action: note.action,
    subjectKind: note.subjectKind,
    subjectId: note.subjectId,
    before: note.before ?? null,
    after: note.after ?? null,
    regionPath: note.regionPath === undefined ? (caller.actor.office?.regionPath ?? null) : note.regionPath,
  })
}

/** True for a refusal of somebody signed in: an act that is not his, or a thing that is not there for him. */
function isDenial(caller: Caller, { operation, input }: Tried, error: unknown): error is Problem {
  if (!(error instanceof Problem) || caller.actor.accountId === null || operation.permission === undefined) return false
  return error.code === 'forbidden' || (error.code === 'not_found' && askedFor(operation, input) !== null)
}

/** What an operation names of others outside its address. */
const NAMING = ['case', 'from', 'into']

/** The things a call names, in its address, its query or its body; null where it names none. */
function askedFor(operation: Operation, { params, query, body }: UseCaseInput): object | null {
  const named = [query, body].flatMap((part) =>
    NAMING.flatMap((name): [string, unknown][] => {
      const value: unknown = part instanceof Uint8Array ? undefined : Object(part)[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
  if (operation.params === undefined && named.length === 0) return null
  return { ...Object(operation.params === undefined ? {} : params), ...Object.fromEntries(named) }
}

/** A denial is journalled in a transaction of its own: the refused one left nothing behind. */
async function journalDenial(deps: Deps, caller: Caller, tried: Tried, error: unknown): Promise<void> {
  const { operation, input } = tried
  if (!isDenial(caller, tried, error)) return
  const asked = askedFor(operation, input)
  await runAsSystem(deps.engine, (tx) =>
    writeJournal(deps, caller, tx, {
      action: 'access.denied',
      subjectKind: 'operation',
      subjectId: operation.id,
      after: {
        permission: operation.permission ?? null,
        reason: error.extra['reason'] ?? error.code,
        ...(asked === null ? {} : { asked }),
      },
    }),
  )
}

type Tried = { readonly operation: Operation; readonly input: UseCaseInput }

/** Asks for the operation's permission, runs, and journals a denial wherever inside it came from. */
async function guarded<T>(deps: Deps, caller: Caller, tried: Tried, run: () => Promise<T>): Promise<T> {
  const { operation } = tried
  try {
    if (operation.permission !== undefined) refuseUnless(caller, operation.permission, null)
    return await run()
  } catch (error) {
    await journalDenial(deps, caller, tried, error)
    throw error
  }
}

function define<const O extends Operation>(operation: O, work: Work<O>, runTransaction: RunTransaction): UseCase {
  const run: UseCase['run'] = async (deps, caller, input) => {
    let session: string | null | undefined
    let later: (() => Promise<void>)[] = []
    const answer = await runTransaction(deps, caller, (tx) => {
      // a transaction that lost a race begins anew, and so does what it wanted done afterwards
      session = undefined
      later = []
      const context = contextOf(deps, caller, tx)
      const effects = {
        giveSession: (token: string | null) => void (session = token),
        afterCommit: (next: () => Promise<void>) => void later.push(next),
      }
      return work({ ...context, ...effects }, input as InputOf<O>)
    })
    await runLater(deps, operation, later)
    return session === undefined ? { answer } : { answer, session }
  }
  return {
    operation,
    run: (deps, caller, input) => guarded(deps, caller, { operation, input }, () => run(deps, caller, input)),
  }
}

async function runLater(deps: Deps, operation: Operation, later: readonly (() => Promise<void>)[]): Promise<void> {
  for (const work of later) {
    try {
      await work()
    } catch (error) {
      deps.log.error({ err: error, operation: operation.id }, 'work after the commit failed')
    }
  }
}

/** A procedure that runs as its caller: the database shows and takes only what his rights allow. */
export function useCase<const O extends Operation>(operation: O, work: Work<O>): UseCase {
  return define(operation, work, asCaller)
}

/** A procedure that reads in several steps what belongs together: it sees the store as it stood at one moment. */
export function useCaseAtOneMoment<const O extends Operation>(operation: O, work: Work<O>): UseCase {
  return define(operation, work, asCallerAtOneMoment)
}

/** A procedure of the program itself, for what happens before there is an actor: signing in and out. */
export function systemUseCase<const O extends Operation>(operation: O, work: Work<O>): UseCase {
  return define(operation, work, (deps, _caller, inside) => asSystem(deps, inside))
}

/** A procedure that needs more than one transaction and opens them itself. */
export function procedure<const O extends Operation>(
  operation: O,
  work: (deps: Deps, caller: Caller, input: InputOf<O>) => Promise<{ answer: ResponseOf<O>; session?: string | null }>,
): UseCase {
  return {
    operation,
    run: (deps, caller, input) =>
      guarded(deps, caller, { operation, input }, () => work(deps, caller, input as InputOf<O>)),
  }
}

/** A public calculation without a database. */
export function calculation<const O extends Operation & { public: true }>(
  operation: O,
  work: (deps: Deps, input: InputOf<O>) => ResponseOf<O> | Promise<ResponseOf<O>>,
): UseCase {
  return { operation, run: async (deps, _caller, input) => ({ answer: await work(deps, input as InputOf<O>) }) }
}
