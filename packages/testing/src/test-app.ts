import { ALL_USE_CASES } from '@qingshen/application/all-use-cases'
import { resolveCaller } from '@qingshen/application/accounts/resolve-caller'
import type { Deps } from '@qingshen/application/deps'
import { createApp } from '@qingshen/server/http/create-app'
import { createLog } from '@qingshen/server/log'

/** The HTTP application of all use cases, every answer checked against its own schema. Not listening: use `inject`. */
export async function testApp(deps: Deps) {
  return await createApp({
    deps,
    useCases: ALL_USE_CASES,
    resolveCaller,
    secureCookie: false,
    checkAnswers: true,
    limits: {},
    webFolder: null,
    version: deps.version,
    logger: createLog('silent'),
    trustProxy: false,
  })
}
