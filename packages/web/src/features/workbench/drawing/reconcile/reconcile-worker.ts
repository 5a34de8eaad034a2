import type { ReconcileRequest } from './worker-messages.ts'

// The listener stands at once: what comes while the rest is being loaded would be lost otherwise.
addEventListener('message', ({ data }: MessageEvent<ReconcileRequest>) => {
  answer(data).catch((error: unknown) => reportError(error))
})

async function answer(request: ReconcileRequest): Promise<void> {
  // A worker has a global of its own: core computes with Temporal there, too.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const { reconcileForDrawing } = await import('./reconcile-for-drawing.ts')
  postMessage(reconcileForDrawing(request))
}
