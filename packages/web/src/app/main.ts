import '../shared/theme/tokens.css'
import '../shared/theme/base.css'

// Compiling checkers at run time is what the content security policy forbids. zod reads this once, when the first
// schema is made, and the bundler may put schemas before any call of its `config`.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

// core computes with Temporal; older kernels get it before anything of core is loaded.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

const { start } = await import('./start.tsx')
start()
