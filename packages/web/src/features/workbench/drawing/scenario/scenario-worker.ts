import type { scenarioComputer } from './compute-scenario.ts'
import type { ScenarioRequest } from './scenario-messages.ts'

let computer: ReturnType<typeof scenarioComputer> | undefined

// The listener stands at once: what comes while the rest is being loaded would be lost otherwise.
addEventListener('message', ({ data }: MessageEvent<ScenarioRequest>) => {
  answer(data).catch((error: unknown) => reportError(error))
})

async function answer(request: ScenarioRequest): Promise<void> {
  // A worker has a global of its own: core computes with Temporal there, too.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const { scenarioComputer: start } = await import('./compute-scenario.ts')
  computer ??= start()
  postMessage(computer(request))
}
