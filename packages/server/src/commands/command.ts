/** Where a command reads and writes; tests hand in their own. */
export type CommandIo = {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: { write(text: string): unknown; once?(event: 'drain', then: () => void): unknown }
  readonly stderr: { write(text: string): unknown }
}

/**
 * What a command file exports as `command`. `run` returns what is printed as JSON on standard output
 * (`undefined`: nothing) and throws a `Problem` for a wrong call or input: then nothing is printed there.
 */
export type Command = {
  readonly name: string
  /** The arguments, as shown in the overview. */
  readonly usage: string
  /** What it does, in Chinese, one line. */
  readonly summary: string
  readonly run: (args: readonly string[], io: CommandIo) => Promise<unknown>
}
