import type { Actor } from '@qingshen/core/access/actor'
import { PUBLIC_ACTOR } from '@qingshen/core/access/actor'
import type { WorkingDayYear } from '@qingshen/core/calendar/working-day.schema'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import type { DecideReference } from '@qingshen/core/scope/decide'
import type { DivisionTable } from '@qingshen/core/vocabulary/division'
import type { SizeRule } from '@qingshen/core/vocabulary/enterprise-size'
import type { CarbonFactor } from '@qingshen/core/option/carbon-factor.schema'
import type { LibraryOption } from '@qingshen/core/option/library-option.schema'
import type { EnergyFactor } from '@qingshen/core/workbench/energy-factor.schema'
import type { IndustryTable } from '@qingshen/core/vocabulary/industry'
import type { Engine } from '@qingshen/store/engine/open-engine'
import type { DemonstrationData } from './demonstration/demonstration-data.ts'
import type { SystemBook } from './calculators/system-book.ts'
import type { LawBook } from './law/law-book.ts'
import type { FileScanner } from './files/file-scanner.ts'
import type { MailService } from './mail/mail-service.ts'
import type { ReferenceOffice } from './reference/reference-office.ts'
import type { SecretBox } from './secrets/secret-box.ts'
import type { Signer } from './secrets/signer.ts'

/** Where use cases report what nobody waits for. */
export type Log = { warn(facts: object, text: string): void; error(facts: object, text: string): void }

/** Reference tables, handed in as values by whoever composes the program. */
export type Reference = {
  readonly divisions: DivisionTable
  readonly industries: (edition?: string) => IndustryTable | undefined
  /** The industry classes and the size rule that decisions are made with. */
  readonly decide: DecideReference
  /** The working days of the years the program carries. */
  readonly workingDays: () => readonly WorkingDayYear[]
  readonly sizeRuleOn: (date: LocalDate) => SizeRule
  /** The indicator systems the program carries. */
  readonly systems: SystemBook
  /** The standard-coal factors of every edition, each with its days. */
  readonly energyFactors: () => readonly EnergyFactor[]
  /** The carbon factors of every carrier and edition, each with its days. */
  readonly carbonFactors: () => readonly CarbonFactor[]
  /** The library of options, in our own words. */
  readonly optionLibrary: () => readonly LibraryOption[]
  /** The offices every store begins with. */
  readonly offices: () => readonly ReferenceOffice[]
}

/** Everything a use case needs from outside. Clock and identifiers are handed in so that tests can fix them. */
export type Deps = {
  readonly engine: Engine
  readonly laws: LawBook
  readonly reference: Reference
  readonly now: () => Temporal.Instant
  /** By how much the clock was set forward since the program was started, in milliseconds; absent: not watched. */
  readonly clockForwardMs?: () => number
  readonly newId: () => string
  readonly log: Log
  /** Encrypts what the database keeps but must not tell. */
  readonly secrets: SecretBox
  /** Signs receipts. */
  readonly signer: Signer
  /** How mail leaves; null where no mail server is configured: mail then waits in the outbox. */
  readonly mail: MailService | null
  /** Looks for viruses in uploaded files; null where none is configured. */
  readonly scanner: FileScanner | null
  /** The folder of the content-addressed file store. */
  readonly filesFolder: string
  /** The time zone in which days begin and end. */
  readonly timeZone: string
  readonly version: string
  /** The demonstration accounts to show; null where the program serves for real. */
  readonly demonstration: DemonstrationData | null
}

/** The session behind a request. */
export type CallerSession = {
  readonly tokenHash: string
  readonly accountId: string
  readonly postingId: string | null
}

/** Who calls: the actor as which everything runs, and the session he came with. */
export type Caller = {
  readonly actor: Actor
  readonly session: CallerSession | null
  readonly requestId: string
  /** The browser and system he says he uses; absent where there is no browser. */
  readonly device?: string
}

/** The visitor without a session. */
export const ANONYMOUS: Caller = { actor: PUBLIC_ACTOR, session: null, requestId: '' }

/** Today in that time zone: the calendar day on which a rule is asked without a date. */
export function today(deps: Deps): LocalDate {
  return deps.now().toZonedDateTimeISO(deps.timeZone).toPlainDate().toString()
}
