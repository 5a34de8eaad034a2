import { existsSync } from 'node:fs'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser the journeys run in: the one named by CHROMIUM_PATH, else the system's; null when there is none. */
export function browserPath(): string | null {
  const named = process.env['CHROMIUM_PATH']
  const candidates = named === undefined ? USUAL : [named]
  return candidates.find((path) => existsSync(path)) ?? null
}
