import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '@qingshen/core/access/actor'
import type { Caller, Deps } from '@qingshen/application/deps'
import { KEY_BYTES, secretBox } from '@qingshen/application/secrets/secret-box'
import { signerWith } from '@qingshen/application/secrets/signer'
import { seedReference } from '@qingshen/application/reference/seed-reference'
import { decideReference } from '@qingshen/law/decide-reference'
import { loadDivisions } from '@qingshen/law/reference/divisions'
import { loadOptionLibrary } from '@qingshen/law/reference/option-library'
import { loadCarbonFactors } from '@qingshen/law/reference/carbon-factors'
import { loadEnergyFactors } from '@qingshen/law/reference/energy-factors'
import { findSystem, listSystemFiles } from '@qingshen/law/indicator-systems'
import { sizeRuleOn } from '@qingshen/law/reference/enterprise-size'
import { loadIndustries } from '@qingshen/law/reference/industries'
import { insertAccount } from '@qingshen/store/accounts/accounts'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { AN_INSTANT, anOfficer } from './register-builders.ts'

/** What use cases of an import need, on the real reference tables; no law, no offices. */
export function importDeps(engine: Engine): Deps {
  const key = randomBytes(KEY_BYTES)
  return {
    engine,
    laws: [],
    reference: {
      divisions: loadDivisions(),
      industries: loadIndustries,
      sizeRuleOn,
      systems: { list: listSystemFiles, find: findSystem },
      energyFactors: loadEnergyFactors,
      carbonFactors: loadCarbonFactors,
      optionLibrary: loadOptionLibrary,
      workingDays: () => [],
      decide: decideReference(),
      offices: () => [],
    },
    now: () => Temporal.Instant.from(AN_INSTANT),
    newId: () => crypto.randomUUID(),
    log: { warn: () => {}, error: () => {} },
    secrets: secretBox(() => key),
    signer: signerWith(() => generateKeyPairSync('ed25519').privateKey),
    filesFolder: join(tmpdir(), `qingshen-import-files-${process.pid}`),
    timeZone: 'Asia/Shanghai',
    version: 'test',
    demonstration: null,
    mail: null,
    scanner: null,
  }
}

/** Gives a store the reference tables and an officer with an account at a place; returns who calls. */
export async function officerOf(deps: Deps, regionPath: string): Promise<Caller> {
  await seedReference(deps)
  const actor: Actor = anOfficer(regionPath)
  const id = actor.accountId ?? ''
  const account = {
    id,
    name: `officer-${id}`,
    displayName: '经办人',
    passwordHash: 'x',
    demonstration: false,
    regionPath,
    createdAt: AN_INSTANT,
  }
  await runAsSystem(deps.engine, (tx) => insertAccount(tx, account))
  return { actor, session: null, requestId: 'test' }
}
