/** What the engine's thread uses of WebAssembly, which TypeScript knows only together with a page. */
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: string
  }
  function compile(program: Uint8Array): Promise<Module>
}
