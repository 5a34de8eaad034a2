import type { Duty } from '@qingshen/core/calendar/duty.schema'
import type { ListProcedure } from '@qingshen/core/listing/procedure.schema'
import type { LawCase } from '@qingshen/core/rulebook/case.schema'
import type { Consequence } from '@qingshen/core/rulebook/consequence.schema'
import type { LawText } from '@qingshen/core/rulebook/law-text.schema'
import type { Reading } from '@qingshen/core/rulebook/reading.schema'
import type { ScopeLaw } from '@qingshen/core/rulebook/scope-law.schema'

/** A law as the program carries it: what deciding needs, its texts, and a version that changes with its content. */
export type BookLaw = ScopeLaw &
  LawText & {
    readonly version: string
    readonly duties: readonly Duty[]
    readonly procedures: readonly ListProcedure[]
    readonly consequences: readonly Consequence[]
    readonly readings: { readonly readings: readonly Reading[] }
    readonly cases: readonly LawCase[]
  }

/** All laws, compiled; handed in as a value by whoever composes the program. */
export type LawBook = readonly BookLaw[]
