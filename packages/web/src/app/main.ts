import '../shared/theme/tokens.css'
import '../shared/theme/base.css'

// core computes with Temporal; older kernels get it before anything of core is loaded.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

const { start } = await import('./start.tsx')
start()
