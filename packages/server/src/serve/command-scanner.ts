import { execFile } from 'node:child_process'
import type { FileScanner, ScanVerdict } from '@qingshen/application/files/file-scanner'

const TIMEOUT_MS = 60_000
const LONGEST_OUTPUT = 64 * 1024
const LONGEST_DETAIL = 300
const INFECTED = 1

/**
 * A scanner that runs a command with the file's path as its last argument, without a shell: exit 0 clean, 1 infected,
 * anything else, or a minute without an answer, failed. It is how clamscan and clamdscan behave.
 */
export function commandScanner(command: readonly string[], timeout = TIMEOUT_MS): FileScanner {
  const [program = '', ...values] = command
  return {
    scan: (path) =>
      new Promise((resolve) => {
        const options = { timeout, killSignal: 'SIGKILL', maxBuffer: LONGEST_OUTPUT, shell: false } as const
        execFile(program, [...values, path], options, (error, stdout, stderr) => {
          const detail = detailOf(stdout === '' ? stderr : stdout, path)
          resolve(error === null ? { state: 'clean', detail } : verdictOf(error, detail))
        })
      }),
  }
}

type ScanError = { readonly code?: unknown; readonly killed?: unknown; readonly message: string }

function verdictOf({ code, killed, message }: ScanError, detail: string | null): ScanVerdict {
  if (code === INFECTED) return { state: 'infected', detail }
  if (killed === true) return { state: 'failed', detail: 'no answer in time' }
  return { state: 'failed', detail: detail ?? message.slice(0, LONGEST_DETAIL) }
}

/** The first line the scanner printed, without the place where the file lies. */
function detailOf(output: string, path: string): string | null {
  const line = output.split('\n').find((one) => one.trim() !== '')
  return line === undefined
    ? null
    : line
        .replaceAll(path, '')
        .replace(/^[\s:]+/u, '')
        .trim()
        .slice(0, LONGEST_DETAIL)
}

/** The scanner that `SCAN_COMMAND` names (program and arguments, divided by spaces), or null. */
export function scannerFromEnvironment(environment: Readonly<Record<string, string | undefined>>): FileScanner | null {
  const command = (environment['SCAN_COMMAND'] ?? '').split(/\s+/u).filter((part) => part !== '')
  return command.length === 0 ? null : commandScanner(command)
}
