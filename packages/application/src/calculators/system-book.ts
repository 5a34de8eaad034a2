import type { AnySystem } from '@qingshen/core/indicator/judge-plant'

/** A system's file as the program carries it. */
export type SystemFile = { readonly id: string; readonly title: string; readonly source?: string }

/** The indicator systems the program carries. */
export type SystemBook = {
  readonly list: () => readonly SystemFile[]
  readonly find: (id: string) => AnySystem | undefined
}
