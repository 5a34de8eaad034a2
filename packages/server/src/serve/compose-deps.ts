import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Deps, Log } from '@qingshen/application/deps'
import { secretBox } from '@qingshen/application/secrets/secret-box'
import { signerWith } from '@qingshen/application/secrets/signer'
import type { FileScanner } from '@qingshen/application/files/file-scanner'
import type { MailService } from '@qingshen/application/mail/mail-service'
import { decideReference } from '@qingshen/law/decide-reference'
import { findSystem, listSystemFiles } from '@qingshen/law/indicator-systems'
import { loadLaws } from '@qingshen/law/load-law'
import type { DemonstrationData } from '@qingshen/application/demonstration/demonstration-data'
import { loadDivisions } from '@qingshen/law/reference/divisions'
import { loadOptionLibrary } from '@qingshen/law/reference/option-library'
import { loadCarbonFactors } from '@qingshen/law/reference/carbon-factors'
import { loadEnergyFactors } from '@qingshen/law/reference/energy-factors'
import { sizeRuleOn } from '@qingshen/law/reference/enterprise-size'
import { loadIndustries } from '@qingshen/law/reference/industries'
import { loadOffices } from '@qingshen/law/reference/offices'
import { loadWorkingDays } from '@qingshen/law/reference/working-days'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { watchClock } from './clock-watch.ts'
import { readSecretKey } from './secret-key.ts'
import { readSigningKey } from './signing-key.ts'
import manifest from '../../package.json' with { type: 'json' }

/** The version of the program. */
export const VERSION = manifest.version

const DEFAULT_TIME_ZONE = 'Asia/Shanghai'

/** What is composed around an open store. */
export type Composition = {
  readonly engine: Engine
  readonly folder: string
  readonly log: Log
  readonly demonstration: DemonstrationData | null
  readonly timeZone?: string | undefined
  readonly mail?: MailService | null
  readonly scanner?: FileScanner | null
}

/** Everything use cases need, from the law and reference data the program carries and the machine's clock. */
export function composeDeps({ engine, folder, log, demonstration, timeZone, mail, scanner }: Composition): Deps {
  return {
    engine,
    laws: loadLaws(),
    reference: {
      divisions: loadDivisions(),
      industries: loadIndustries,
      decide: decideReference(),
      sizeRuleOn,
      systems: { list: listSystemFiles, find: findSystem },
      energyFactors: loadEnergyFactors,
      carbonFactors: loadCarbonFactors,
      optionLibrary: loadOptionLibrary,
      workingDays: loadWorkingDays,
      offices: loadOffices,
    },
    now: () => Temporal.Now.instant(),
    clockForwardMs: watchClock(),
    newId: randomUUID,
    log,
    secrets: secretBox(() => readSecretKey(folder)),
    signer: signerWith(() => readSigningKey(folder)),
    mail: mail ?? null,
    scanner: scanner ?? null,
    filesFolder: join(folder, 'files'),
    timeZone: timeZone ?? DEFAULT_TIME_ZONE,
    version: VERSION,
    demonstration,
  }
}
