import type { ChildProcessByStdio } from 'node:child_process'
import type { Readable } from 'node:stream'

/** A program whose output is read. */
export type ReadProcess = ChildProcessByStdio<null, Readable, Readable>

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/

/** The address that a server prints when it listens; with all it printed where it does not come in time, or the server ends. */
export function printedAddress(server: ReadProcess, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const fail = (why: string): void => reject(new Error(`${why}\n${output}`))
    const timer = setTimeout(() => fail('the server printed no address in time'), patience)
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const address = ADDRESS.exec(output)?.[0]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    }
    server.stdout.on('data', read)
    server.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    server.on('error', (error) => fail(error.message))
    server.on('exit', (code) => {
      clearTimeout(timer)
      fail(`the server ended with ${code} before it printed an address`)
    })
  })
}
