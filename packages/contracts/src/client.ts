import { Problem, PROBLEMS } from '@qingshen/core/kernel/problem'
import type { ProblemCode } from '@qingshen/core/kernel/problem'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { BodyOf, Operation, ParamsOf, QueryOf, ResponseOf } from './operation.ts'

/** A file somebody downloaded. */
export type Download = { blob: Blob; name: string }

type Need<K extends string, T> = [T] extends [undefined] ? unknown : { readonly [key in K]: T }

/** What a call needs: the parts the operation declares, and nothing else. */
export type CallInput<O> = Need<'params', ParamsOf<O>> &
  Need<'query', QueryOf<O>> &
  Need<'body', O extends { readonly upload: object } ? Blob | Uint8Array<ArrayBuffer> : BodyOf<O>> & {
    readonly signal?: AbortSignal
  }

type Answer<O> = O extends { readonly download: true } ? Download : ResponseOf<O>

export type Client = <const O extends Operation>(operation: O, input: CallInput<O>) => Promise<Answer<O>>

type Parts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown; signal?: AbortSignal }

/** The address of an operation with its parameters and query filled in; absent query values are left out. */
export function addressOf(
  operation: Operation,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const path = operation.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one))
    }
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(PROBLEMS, code)
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text()
  try {
    const { code, detail, errors, type: _type, title: _title, status: _status, ...extra } = JSON.parse(text)
    if (isProblemCode(code)) return new Problem(code, String(detail), (errors ?? []) as Issue[], extra)
  } catch {
    // not a problem document: a proxy or a server that is down answered
  }
  return new Problem('internal', `服务器没有正常应答（${response.status}）。请稍后再试；仍不行请联系系统管理员。`)
}

function fileName(response: Response): string {
  const header = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1]
  return encoded === undefined ? 'download' : decodeURIComponent(encoded)
}

/**
 * A client for the operations: `call(operation, { params, query, body })`. Throws `Problem` for every refusal and,
 * with code `internal`, when the server cannot be reached.
 * @example const me = await createClient()(accounts.me, {})
 */
export function createClient(options: { baseUrl?: string; fetch?: typeof fetch } = {}): Client {
  const send = options.fetch ?? ((input, init) => fetch(input, init))
  return async (operation, input) => {
    const { params, query, body, signal } = input as Parts
    const init: RequestInit = { method: operation.method.toUpperCase(), credentials: 'same-origin' }
    if (signal !== undefined) init.signal = signal
    if (operation.upload !== undefined) {
      init.body = body as Blob
      init.headers = { 'content-type': 'application/octet-stream' }
    } else if (operation.body !== undefined) {
      init.body = JSON.stringify(body)
      init.headers = { 'content-type': 'application/json' }
    }
    const response = await reach(send, (options.baseUrl ?? '') + addressOf(operation, params, query), init)
    if (!response.ok) throw await problemOf(response)
    const answer =
      operation.download === true ? { blob: await response.blob(), name: fileName(response) } : await response.json()
    return answer as never
  }
}

/** Said of a request that never got an answer. */
export const UNREACHABLE = '连不上服务器。请检查网络后重试；已填写的内容不会丢失。'

async function reach(send: typeof fetch, address: string, init: RequestInit): Promise<Response> {
  try {
    return await send(address, init)
  } catch (error) {
    if (init.signal?.aborted === true) throw error
    throw new Problem('internal', UNREACHABLE)
  }
}
