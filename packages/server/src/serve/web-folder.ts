import { fileURLToPath } from 'node:url'

/** Where the build of the web application lies. */
export function builtWebFolder(): string {
  return fileURLToPath(new URL('../../../web/dist', import.meta.url))
}
