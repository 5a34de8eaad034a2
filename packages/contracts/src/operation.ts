import type { Permission } from '@qingshen/core/access/permission'
import type { ProblemCode } from '@qingshen/core/kernel/problem'
import type { z } from 'zod'

export type Method = 'get' | 'post' | 'put' | 'delete'

/** A file as an answer: sent as its bytes with type and name, not as JSON. */
export type FileAnswer = { bytes: Uint8Array; type: string; name: string }

/** An operation names the permission it needs, or says that it is public; both or neither does not compile. */
type Access =
  | { readonly permission: Permission; readonly public?: never }
  | { readonly public: true; readonly permission?: never }

type Common = {
  readonly id: string
  readonly method: Method
  /** Below `/api`, with `:name` for each path parameter. */
  readonly path: `/api/${string}`
  /** What it does, in Chinese, one line. */
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** The body is the bytes of one file of at most this size; its name is the query parameter `name`. */
  readonly upload?: { readonly maxBytes: number }
  /** JSON shape of the answer; without it the answer is a file when `download` is set. */
  readonly response?: z.ZodType
  readonly download?: true
  /** Refusals somebody has to expect, besides those every operation may give. */
  readonly problems?: readonly ProblemCode[]
}

/** One operation of the HTTP surface: the server binds it, the client is typed from it, OpenAPI is printed from it. */
export type Operation = Common & Access

/**
 * Declares an operation and returns it unchanged, with its exact types.
 * @example operation({ id: 'health', method: 'get', path: '/api/health', summary: '运行状况', public: true, response })
 */
export function operation<const S extends Operation>(spec: S): S {
  return spec
}

type Part<O, K extends string> = O extends { readonly [key in K]: infer T }
  ? T extends z.ZodType
    ? z.infer<T>
    : undefined
  : undefined

/** Path parameters of an operation. */
export type ParamsOf<O> = Part<O, 'params'>
/** Query parameters of an operation; numbers and booleans are written as text in the address and read back by type. */
export type QueryOf<O> = Part<O, 'query'>
/** Body of an operation: JSON, or the bytes of an upload. */
export type BodyOf<O> = O extends { readonly upload: object } ? Uint8Array : Part<O, 'body'>
/** What the operation answers. */
export type ResponseOf<O> = O extends { readonly download: true } ? FileAnswer : Part<O, 'response'>
