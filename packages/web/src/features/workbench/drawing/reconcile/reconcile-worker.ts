import type { ReconcileAnswer, ReconcileRequest } from './worker-messages.ts'

// A worker has a global of its own: core computes with Temporal there, too.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
const { reconcileForDrawing } = await import('./reconcile-for-drawing.ts')

addEventListener('message', ({ data }: MessageEvent<ReconcileRequest>) => {
  const answer: ReconcileAnswer = reconcileForDrawing(data)
  postMessage(answer)
})
