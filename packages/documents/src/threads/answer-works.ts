import { parentPort } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'

/** What a thread says of a work. `broken`: a fault of ours, told so that it can be found. */
export type Answer<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | ({ readonly kind: 'refused' } & Pick<Problem, 'code' | 'detail' | 'errors'>)
  | { readonly kind: 'broken'; readonly message: string }

/** Lets a thread answer every work it is given; `filesOf`: what of a result is handed over and not copied. */
export function answerWorks<Result>(
  carryOut: (work: never) => Result | Promise<Result>,
  filesOf: (result: Result) => readonly ArrayBuffer[] = () => [],
): void {
  const answer = async (work: never): Promise<void> => {
    const said = await answerOf(() => carryOut(work))
    parentPort?.postMessage(said, said.kind === 'done' ? [...filesOf(said.result)] : [])
  }
  parentPort?.on('message', (work: unknown) => void answer(work as never))
}

async function answerOf<Result>(carryOut: () => Result | Promise<Result>): Promise<Answer<Result>> {
  try {
    return { kind: 'done', result: await carryOut() }
  } catch (error) {
    if (error instanceof Problem) {
      const { code, detail, errors } = error
      return { kind: 'refused', code, detail, errors }
    }
    return { kind: 'broken', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
